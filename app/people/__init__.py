"""Who works here and which programs call: accounts, sign-ins, presence, and the audit of what they did."""
