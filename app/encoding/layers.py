"""The transformer behind the bundled model, in torch: embeddings of tokens in, one unit vector a text out."""

from collections.abc import Iterable

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from app.encoding.adapter import Adapter
from app.encoding.weights import Dimensions, Weights
from app.errors import ConfigError


class Layer(nn.Module):
    """One BERT layer: self-attention, then feed-forward, each with a residual and a norm after it."""

    def __init__(self, dimensions: Dimensions) -> None:
        super().__init__()
        hidden, epsilon = dimensions.hidden, dimensions.epsilon
        self.heads = dimensions.heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.attention_output = nn.Linear(hidden, hidden)
        self.attention_norm = nn.LayerNorm(hidden, epsilon)
        self.widen = nn.Linear(hidden, dimensions.feed_forward)
        self.narrow = nn.Linear(dimensions.feed_forward, hidden)
        self.output_norm = nn.LayerNorm(hidden, epsilon)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """The next states, shape (texts, tokens, hidden)."""
        texts, tokens, hidden = states.shape
        split = self.query_key_value(states).view(texts, tokens, 3, self.heads, hidden // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4).unbind()
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        joined = attended.transpose(1, 2).reshape(texts, tokens, hidden)
        states = self.attention_norm(states + self.attention_output(joined))
        return self.output_norm(states + self.narrow(functional.gelu(self.widen(states))))


class Layers(nn.Module):
    """Everything after the word table: positions, layers, mean pooling, L2 norm."""

    positions: Tensor

    def __init__(self, weights: Weights, adapter: Adapter | None = None) -> None:
        super().__init__()
        dimensions = weights.dimensions
        self.embedding_norm = nn.LayerNorm(dimensions.hidden, dimensions.epsilon)
        self.layers = nn.ModuleList(Layer(dimensions) for _ in range(dimensions.layers))
        positions = weights.dense("emb.pos", dimensions.positions, dimensions.hidden)
        kind = weights.dense("emb.type", dimensions.types, dimensions.hidden)[0]
        self.register_buffer("positions", torch.from_numpy(positions + kind))
        self.load_state_dict(_state(weights), strict=False)
        self.requires_grad_(False).eval()
        if adapter is not None:
            add(adapter, self)

    def forward(self, embeddings: Tensor, attention_mask: Tensor) -> Tensor:
        """Unit vectors of shape (texts, hidden), from word embeddings (texts, tokens, hidden) and their mask."""
        states = self.embedding_norm(embeddings + self.positions[: embeddings.shape[1]])
        return pooled(through(self.layers, states, attention_mask), attention_mask)


def add(adapter: Adapter, layers: nn.Module) -> None:
    """Adds the adapter's changes to the weights of these layers; ConfigError where they don't fit."""
    weights = dict(layers.named_parameters())
    for name, (up, down) in adapter.changes.items():
        change = torch.from_numpy(up.astype(np.float32) @ down.astype(np.float32))
        weight = weights.get(name)
        if weight is None or weight.shape != change.shape:
            message = f"The adapter changes {name!r} in a way that the bundled model's layers don't have."
            raise ConfigError(message)
        weight.data += change


def through(layers: Iterable[nn.Module], states: Tensor, attention_mask: Tensor) -> Tensor:
    """The states after these layers, shape (texts, tokens, hidden)."""
    mask = attention_mask[:, None, None, :].bool()
    for layer in layers:
        states = layer(states, mask)
    return states


def pooled(states: Tensor, attention_mask: Tensor) -> Tensor:
    """The unit vector of each text: the mean of its tokens' states, shape (texts, hidden)."""
    weight = attention_mask.unsqueeze(-1).to(states.dtype)
    return functional.normalize((states * weight).sum(1) / weight.sum(1))


def _state(weights: Weights) -> dict[str, Tensor]:
    """The parameters of `Layers` under its own names."""
    hidden, wide = weights.dimensions.hidden, weights.dimensions.feed_forward
    state: dict[str, Tensor] = {}

    def norm(name: str, source: str) -> None:
        state[f"{name}.weight"] = torch.from_numpy(weights.dense(f"{source}.w", hidden))
        state[f"{name}.bias"] = torch.from_numpy(weights.dense(f"{source}.b", hidden))

    def linear(name: str, sources: list[str], rows: int, columns: int) -> None:
        matrices = [torch.from_numpy(weights.unpacked(f"{source}.w", rows, columns)) for source in sources]
        biases = [torch.from_numpy(weights.dense(f"{source}.b", rows)) for source in sources]
        state[f"{name}.weight"], state[f"{name}.bias"] = torch.cat(matrices), torch.cat(biases)

    norm("embedding_norm", "emb.ln")
    for index in range(weights.dimensions.layers):
        target, source = f"layers.{index}", f"l{index}"
        linear(f"{target}.query_key_value", [f"{source}.{part}" for part in "qkv"], hidden, hidden)
        linear(f"{target}.attention_output", [f"{source}.ao"], hidden, hidden)
        linear(f"{target}.widen", [f"{source}.fi"], wide, hidden)
        linear(f"{target}.narrow", [f"{source}.fo"], hidden, wide)
        norm(f"{target}.attention_norm", f"{source}.aln")
        norm(f"{target}.output_norm", f"{source}.oln")
    return state
