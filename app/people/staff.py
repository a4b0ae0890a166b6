"""Who works here, and where they are now."""

from app.paging import Page
from app.people.accounts import Principal
from app.people.presence import Presence
from app.store import accounts
from app.store.session import Database


class People:
    """Lists the people that a promise can be given to."""

    def __init__(self, db: Database, presence: Presence) -> None:
        self._db = db
        self._presence = presence

    async def listed(self, who: Principal) -> Page:
        """Everybody who may sign in, by name, with the streams that they are at, as far as `who` reaches."""
        users = await self._db.read(accounts.users)
        return Page(
            [
                {
                    "name": user.name,
                    "role": user.role,
                    "present_in": [
                        stream_id
                        for stream_id in self._presence.streams_of(user.name)
                        if who.reaches(stream_id)
                    ],
                }
                for user in users
                if not user.disabled
            ]
        )
