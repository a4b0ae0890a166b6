"""The bundled model's tokenizer: XLM-R's unigram pieces, built from the weight file with the `tokenizers` library."""

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from app.encoding.weights import Vocabulary

MAX_TOKENS = 128


def make_tokenizer(vocabulary: Vocabulary) -> Tokenizer:
    """Texts, already translated by `vocabulary.characters`, -> at most 128 token ids; batches padded to the longest."""
    special = vocabulary.special
    begin, end, pad = (vocabulary.pieces[token][0] for token in (special.begin, special.end, special.pad))
    tokenizer = Tokenizer(models.Unigram(vocabulary.pieces, unk_id=special.unknown))
    tokenizer.normalizer = normalizers.Replace(Regex(" {2,}"), " ")
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always", split=False)
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}", special_tokens=[(begin, special.begin), (end, special.end)]
    )
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding(pad_id=special.pad, pad_token=pad)
    return tokenizer
