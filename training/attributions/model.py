"""The tagger: an encoder, a linear-chain CRF over source, cue and content, a scorer from span to cue, and names."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as functional
from safetensors.torch import load_file
from torch import Tensor, nn

from firsthand.annotating.tagging.decoding import constraints
from firsthand.annotating.tagging.entities import ENTITY_LABELS
from firsthand.annotating.tagging.words import CASES, GAPS, QUOTES

LABELS = 7
LINK = 64
"""Width of the vectors by which spans find their cue."""
PARTS = 8
"""Vectors a word has for linking."""
NEIGHBOURS = 128
"""Width of what a word and its neighbours say of a name."""
DISTANCES = 19
"""Signed distance in words between span and cue: nine buckets by doubling on either side, and 0."""
BETWEEN = 7
"""Signed number (at most 3) of things between span and cue."""


@dataclass(frozen=True)
class Shape:
    """Sizes of an encoder."""

    layers: int
    width: int
    heads: int
    inner: int
    epsilon: float
    relative: bool
    """Whether attention has MPNet's relative position bias."""


MINILM = Shape(6, 384, 12, 1536, 1e-12, False)
MPNET = Shape(12, 768, 12, 3072, 1e-5, True)


class Dropout(nn.Module):
    """Dropout whose masks come from numpy's generator: torch draws them one by one, a tenth of a step's time here."""

    generator = np.random.default_rng(0)
    """Shared by all; training seeds it anew at every step, so that a resumed run draws what an unbroken one would."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.dropped = round(256 * rate)

    def forward(self, x: Tensor) -> Tensor:
        """Drop in training, pass on otherwise."""
        if not self.training or not self.dropped:
            return x
        drawn = Dropout.generator.integers(0, 256, size=tuple(x.shape), dtype=np.uint8)
        kept = torch.from_numpy(drawn >= self.dropped).to(x.dtype).mul_(256 / (256 - self.dropped))
        return x * kept


class Layer(nn.Module):
    """One block of BERT (post-norm)."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.query, self.key, self.value, self.mix = (nn.Linear(width, width) for _ in range(4))
        self.norm1 = nn.LayerNorm(width, shape.epsilon)
        self.up, self.down = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)
        self.norm2 = nn.LayerNorm(width, shape.epsilon)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """(batch, length, width) in and out; bias is added to the attention's scores."""
        batch, length, width = x.shape
        q, k, v = (f(x).view(batch, length, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) * (q.shape[-1] ** -0.5)
        attended = (scores if bias is None else scores + bias.to(scores.dtype)).softmax(-1).to(v.dtype) @ v
        attended = attended.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.dropout(self.mix(attended)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT or MPNet, with embeddings for case, quotation state and breaks beside those for pieces and places."""

    def __init__(self, shape: Shape, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(vocabulary, shape.width)
        self.places = nn.Embedding(512, shape.width)
        self.case = nn.Embedding(CASES, shape.width)
        self.quote = nn.Embedding(QUOTES, shape.width)
        self.gap = nn.Embedding(GAPS, shape.width)
        for extra in (self.case, self.quote, self.gap):
            nn.init.zeros_(extra.weight)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        if shape.relative:
            self.relative = nn.Embedding(32, shape.heads)

    def forward(self, pieces: Tensor, case: Tensor, quote: Tensor, gap: Tensor, present: Tensor | None) -> Tensor:
        """(batch, length) ids and features, and which places hold a piece (None: all do); (batch, length, width)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.places(places) + self.case(case) + self.quote(quote) + self.gap(gap)
        x = self.dropout(self.norm(x))
        bias = None
        if self.shape.relative:
            bias = self.relative(_buckets(places)).permute(2, 0, 1)[None]
        if present is not None:
            absent = torch.zeros(present.shape, dtype=x.dtype).masked_fill(~present, -1e4)[:, None, None, :]
            bias = absent if bias is None else bias + absent
            bias = bias.expand(pieces.shape[0], self.shape.heads, pieces.shape[1], pieces.shape[1])
        for layer in self.layers:
            x = layer(x, bias)
        return x


def _buckets(places: Tensor) -> Tensor:
    """T5's buckets of relative distance, as MPNet uses them (32, up to 128)."""
    n = -(places[None, :] - places[:, None])
    side = (n < 0).long() * 16
    n = n.abs()
    large = 8 + (torch.log(n.float().clamp(min=1) / 8) / math.log(128 / 8) * 8).long()
    return side + torch.where(n < 8, n, large.clamp(max=15))


class EntityHead(nn.Module):
    """Scores of named entities at each word, from its vector and its two neighbours': borders show in pairs of words."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.around = nn.Linear(3 * width, NEIGHBOURS)
        self.label = nn.Linear(NEIGHBOURS, ENTITY_LABELS)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, words, width) in, (batch, words, `ENTITY_LABELS`) out."""
        nothing = torch.zeros_like(x[:, :1])
        before, after = torch.cat([nothing, x[:, :-1]], 1), torch.cat([x[:, 1:], nothing], 1)
        return self.label(functional.gelu(self.around(torch.cat([before, x, after], 2))))


class Tagger(nn.Module):
    """Encoder, label scores, vectors that let a source or content span choose its cue, and scores of named entities."""

    def __init__(self, shape: Shape, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape, vocabulary, dropout)
        self.dropout = Dropout(dropout)
        self.label = nn.Linear(shape.width, LABELS)
        self.transitions = nn.Parameter(torch.zeros(8, LABELS))
        self.register_buffer("allowed", torch.from_numpy(constraints()), persistent=False)
        self.link = nn.Linear(shape.width, PARTS * LINK)
        """First, last, mean of a source; the same of a content; cue as seen by sources and by contents."""
        self.no_source = nn.Linear(LINK, 1)
        self.distance = nn.Parameter(torch.zeros(2, DISTANCES))
        self.breaks_between = nn.Parameter(torch.zeros(2, BETWEEN))
        self.cues_between = nn.Parameter(torch.zeros(2, BETWEEN))
        self.sources_between = nn.Parameter(torch.zeros(2, BETWEEN))
        self.entity = EntityHead(shape.width)

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, gap: Tensor, first: Tensor, present: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """At each word's first piece: label scores (batch, words, 7), link vectors (…, PARTS * LINK), scores of entities."""
        x = self.encoder(pieces, case, quote, gap, present)
        x = x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))
        x = self.dropout(x)
        return self.label(x), self.link(x), self.entity(x)

    def steps(self) -> Tensor:
        """(8, 7) transition scores with forbidden ones."""
        return self.transitions + self.allowed


def crf_loss(emissions: Tensor, labels: Tensor, present: Tensor, steps: Tensor) -> Tensor:
    """Mean negative log-likelihood a word: emissions (b, n, 7) float32, labels (b, n), present (b, n) from the left."""
    batch, length, _ = emissions.shape
    previous = torch.cat([torch.full((batch, 1), 7), labels[:, :-1]], 1)
    gold = emissions.gather(2, labels[..., None])[..., 0] + steps[previous, labels]
    gold = (gold * present).sum()
    inner, alpha = steps[:7], emissions[:, 0] + steps[7]
    for i in range(1, length):
        ahead = torch.logsumexp(alpha[:, :, None] + inner, 1) + emissions[:, i]
        alpha = torch.where(present[:, i, None], ahead, alpha)
    return (torch.logsumexp(alpha, 1).sum() - gold) / present.sum()


def soft_crf_loss(emissions: Tensor, pairs: Tensor, present: Tensor, steps: Tensor) -> Tensor:
    """Cross-entropy a word of the CRF under another's: pairs (b, n, 8, 7) are the other's marginals of (previous, own).

    One-hot pairs give ``crf_loss``.
    """
    length = emissions.shape[1]
    score = (pairs.sum(2) * emissions).sum(2) + (pairs * steps.clamp(min=-50)).sum((2, 3))
    inner, alpha = steps[:7], emissions[:, 0] + steps[7]
    for i in range(1, length):
        ahead = torch.logsumexp(alpha[:, :, None] + inner, 1) + emissions[:, i]
        alpha = torch.where(present[:, i, None], ahead, alpha)
    return (torch.logsumexp(alpha, 1).sum() - (score * present).sum()) / present.sum()


def link_scores(
    model: Tagger, vectors: Tensor, role: int, first: Tensor, last: Tensor, cues: Tensor, pairs: Tensor
) -> Tensor:
    """Scores (spans, cues) of one window for spans of one role (0 source, 1 content).

    vectors (words, PARTS * LINK); first and last words (s,) of the spans; first words (c,) of the cues; pairs
    (s, c, 4) buckets of distance, breaks between, cues between, sources between.
    """
    parts = vectors.view(len(vectors), PARTS, LINK)
    base = 3 * role
    sums = torch.cat([torch.zeros(1, LINK), parts[:, base + 2].cumsum(0)])
    mean = (sums[last + 1] - sums[first]) / (last - first + 1)[:, None]
    query = parts[first, base] + parts[last, base + 1] + mean
    scores = query @ parts[cues, 6 + role].T / math.sqrt(LINK)
    tables = (model.distance, model.breaks_between, model.cues_between, model.sources_between)
    for k, table in enumerate(tables):
        scores = scores + table[role][pairs[..., k]]
    return scores


def no_source_scores(model: Tagger, vectors: Tensor, cues: Tensor) -> Tensor:
    """Score (c,) of each cue having no source, to stand beside its column of ``link_scores``."""
    return model.no_source(vectors.view(len(vectors), PARTS, LINK)[cues, 6])[:, 0]


def load_encoder(tagger: Tagger, folder: Path, vocabulary_folder: Path) -> None:
    """Fill a tagger's encoder with published weights, its rows put in the order of ``vocabulary_folder``'s tokenizer.

    MPNet's vocabulary is BERT's with other special pieces and another order: one tokenizer then serves both.
    """
    weights = load_file(folder / "model.safetensors")
    weights = {k.removeprefix("mpnet.").removeprefix("bert."): v.float() for k, v in weights.items()}
    relative = tagger.encoder.shape.relative
    encoder = tagger.encoder
    own, theirs = (_vocabulary(f) for f in (vocabulary_folder, folder))
    special = (
        {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[UNK]": "[UNK]", "[MASK]": "<mask>"} if relative else {}
    )
    rows = torch.tensor([theirs[special.get(piece, piece)] for piece in sorted(own, key=own.__getitem__)])
    state = {"pieces.weight": weights["embeddings.word_embeddings.weight"][rows]}
    places = weights["embeddings.position_embeddings.weight"]
    kinds = 0 if relative else weights["embeddings.token_type_embeddings.weight"][0]
    state["places.weight"] = (places[2:514] if relative else places) + kinds
    state |= {f"norm.{p}": weights[f"embeddings.LayerNorm.{p}"] for p in ("weight", "bias")}
    names = _MPNET_NAMES if relative else _BERT_NAMES
    for i in range(encoder.shape.layers):
        for ours, name in names.items():
            for p in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{p}"] = weights[f"encoder.layer.{i}.{name}.{p}"]
    if relative:
        state["relative.weight"] = weights["encoder.relative_attention_bias.weight"]
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or any(not m.startswith(("case", "quote", "gap")) for m in missing):
        raise ValueError(f"weights do not fit: missing {missing}, unexpected {unexpected}")


def _vocabulary(folder: Path) -> dict[str, int]:
    return dict(json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"])


_BERT_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mix": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}
_MPNET_NAMES = _BERT_NAMES | {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "mix": "attention.attn.o",
    "norm1": "attention.LayerNorm",
}
