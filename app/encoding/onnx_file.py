"""Builds the file that ONNX Runtime serves: the bundled model's torch layers, exported and quantised to int8."""

import tempfile
import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from app.encoding.layers import Layers
from app.encoding.onnx_embedder import INPUTS, OUTPUT

OPSET = 17


def build(path: Path, layers: Layers) -> None:
    """Writes the layers to this path at int8, whole or not at all: several processes may do so at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        exported, prepared, quantised = (Path(folder) / name for name in ("float", "prepared", "int8"))
        _export(layers, exported)
        quant_pre_process(exported, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, quantised, per_channel=True, weight_type=QuantType.QInt8)
        quantised.replace(path)


def _export(layers: Layers, path: Path) -> None:
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
