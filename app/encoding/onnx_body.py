"""The bundled model's layers in ONNX Runtime at int8: built once from the torch ones, then read from a cache folder."""

import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

import onnxruntime
import torch
from torch import Tensor, nn

from app.encoding.weights import SHA256

EXPORTER_VERSION = 1
"""Raise it when a change below changes the file that is built."""
OPSET = 17
INPUTS, OUTPUT = ["embeddings", "attention_mask"], "vectors"


class OnnxBody:
    """The layers as an ONNX Runtime session on one thread."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def __call__(self, embeddings: Tensor, attention_mask: Tensor) -> Tensor:
        """Unit vectors of shape (texts, hidden)."""
        inputs = {INPUTS[0]: embeddings.numpy(), INPUTS[1]: attention_mask.numpy()}
        return torch.from_numpy(self._session.run([OUTPUT], inputs)[0])


def load_body(cache_dir: Path, adapter: str, make_layers: Callable[[], nn.Module]) -> OnnxBody:
    """The int8 body from the cache folder; built there first if it is missing or unreadable. `adapter` is the key of
    the adapter in these layers, empty without one."""
    tuned = f"-{adapter}" if adapter else ""
    path = cache_dir / f"e5-small-int8-{SHA256[:12]}{tuned}-v{EXPORTER_VERSION}.onnx"
    if path.is_file():
        try:
            return OnnxBody(path)
        except Exception:  # onnxruntime's own errors share no ancestor below this
            path.unlink(missing_ok=True)
    build_body(path, make_layers())
    return OnnxBody(path)


def build_body(path: Path, layers: nn.Module) -> None:
    """Writes the layers to this path at int8, whole or not at all: several processes may do so at once."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        exported, prepared, quantised = (Path(folder) / name for name in ("float", "prepared", "int8"))
        _export(layers, exported)
        quant_pre_process(exported, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, quantised, per_channel=True, weight_type=QuantType.QInt8)
        quantised.replace(path)


def _export(layers: nn.Module, path: Path) -> None:
    example = torch.randn(2, 9, 384), torch.ones(2, 9, dtype=torch.int64)
    axes = {0: "texts", 1: "tokens"}
    with warnings.catch_warnings():
        # The TorchScript exporter says that it is deprecated; its successor needs a package more.
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            layers,
            example,
            path,
            input_names=INPUTS,
            output_names=[OUTPUT],
            dynamic_axes={INPUTS[0]: axes, INPUTS[1]: axes, OUTPUT: {0: "texts"}},
            opset_version=OPSET,
            dynamo=False,
        )
