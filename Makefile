# The demonstration's evidence is gathered at fixed times, so that everybody builds the same bytes.
NOVEMBER := 1793534400
OCTOBER := 1790856000
SIGNET := .build/release/signet

.PHONY: help site test lint format setup snapshots clean

help: ## what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

site: ## the demonstration site: install, build, gather, render
	@.ci/setup
	@swift build -c release --product signet
	@SOURCE_DATE_EPOCH=$(NOVEMBER) $(SIGNET) gather --recorded Content/zones
	@$(SIGNET) build

test: ## every test
	@.ci/setup tests
	@swift build --build-tests
	@swift test --skip-build

lint: ## style, as CI checks it
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## style, mended
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

snapshots: ## the demonstration's two snapshots, made anew after its inputs changed
	@swift build -c release --product signet
	@rm -rf Content/snapshots .build/october
	@mkdir -p .build/october
	@cp -r Content Templates .build/october/
	@cp Content/zones-2026-10/*.zone .build/october/Content/zones/
	@python3 Content/consent/generate.py --out .build/october/Content/consent --until 2026-10-01T12:00:00Z
	@SOURCE_DATE_EPOCH=$(OCTOBER) $(SIGNET) gather --workspace .build/october --recorded .build/october/Content/zones
	@cp -r .build/october/Content/snapshots Content/snapshots
	@SOURCE_DATE_EPOCH=$(NOVEMBER) $(SIGNET) gather --recorded Content/zones

clean: ## what was built
	@rm -rf .build _site
