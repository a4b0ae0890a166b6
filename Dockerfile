# The same steps as the Makefile's `setup`, without the development tools.
FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 \
    TOKENIZERS_PARALLELISM=false OMP_NUM_THREADS=1 \
    SIDESTAGE_DATA_DIR=/data SIDESTAGE_HOST=0.0.0.0 SIDESTAGE_PORT=8000

WORKDIR /srv/sidestage
# the CPU build: the package index's own build brings gigabytes of CUDA, so the wheel's address is an argument
ARG TORCH_INDEX=""
COPY pyproject.toml constraints.txt README.md LICENSE ./
RUN pip install --constraint constraints.txt ${TORCH_INDEX:+--index-url "$TORCH_INDEX"} torch==2.13.0
COPY app app
COPY knowledge knowledge
COPY intents intents
COPY eval eval
RUN pip install --constraint constraints.txt .

RUN useradd --system --uid 10001 --home-dir /data sidestage && mkdir /data && chown sidestage /data
USER sidestage
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
CMD ["sidestage", "serve"]
