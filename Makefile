# The demonstration's evidence is gathered at fixed times, so that everybody builds the same bytes.
NOVEMBER := 1793534400
OCTOBER := 1790856000
SIGNET := .build/release/signet

# How many broken inputs `make fuzz` gives to each reader.
FUZZ := 1000000

# The modules that read what strangers send, with their tests, as a package of their own.
READERS := --package-path .ci/sanitizers

.PHONY: help site test lint format snapshots golden grades bench-domains fuzz sanitize clean

help: ## what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

site: ## the demonstration site: install, build, gather, render
	@.ci/setup
	@swift build -c release --product signet
	@SOURCE_DATE_EPOCH=$(NOVEMBER) $(SIGNET) gather --recorded Content/zones
	@$(SIGNET) build

# The tests of the built program wait for it on threads that the others need to keep their deadlines; for the same
# reason only a few tests run at a time.
test: ## every test
	@.ci/setup tests
	@swift build --build-tests
	@swift test --skip-build --skip '^SignetTests' --experimental-maximum-parallelization-width 4
	@swift test --skip-build --filter '^SignetTests'

lint: ## style, as CI checks it
	@swift format lint --strict --recursive --parallel Package.swift .ci Sources Tests

format: ## style, mended
	@swift format --in-place --recursive --parallel Package.swift .ci Sources Tests

grades: ## the US school grade of each checklist's texts for officials and poll workers
	@swift build -c release --product signet
	@$(SIGNET) items --grades

snapshots: ## the demonstration's two snapshots, made anew after its inputs changed
	@swift build -c release --product signet
	@rm -rf Content/snapshots .build/october
	@mkdir -p .build/october
	@cp -r Content Templates .build/october/
	@cp -r Content/zones-2026-10/. .build/october/Content/zones/
	@python3 Content/consent/generate.py --out .build/october/Content/consent --until 2026-10-01T12:00:00Z
	@SOURCE_DATE_EPOCH=$(OCTOBER) $(SIGNET) gather --workspace .build/october --recorded .build/october/Content/zones
	@cp -r .build/october/Content/snapshots Content/snapshots
	@SOURCE_DATE_EPOCH=$(NOVEMBER) $(SIGNET) gather --recorded Content/zones

golden: ## the pages that tests compare byte for byte, taken over from the site as it is now
	@swift build -c release --product signet
	@$(SIGNET) build --quiet --output .build/golden
	@for page in $$(cd Tests/SignetTests/GoldenPages && find . -name '*.html'); do cp .build/golden/$$page Tests/SignetTests/GoldenPages/$$page; done

bench-domains: ## Signet beside checkdmarc on generated domains, then alone on many; some minutes
	@.ci/setup bench
	@swift build -c release --product signet
	@python3 Benchmarks/domains/bench.py --signet $(SIGNET) --peer .build/tools/checkdmarc/bin/python --store

fuzz: ## a million broken inputs for every reader of the DNS and of mail's records; FUZZ=n for another number
	@.ci/setup tests
	@swift build -c release --build-tests $(READERS) --scratch-path .build/fuzz -Xswiftc -enable-testing
	@SIGNET_FUZZ=$(FUZZ) swift test -c release $(READERS) --scratch-path .build/fuzz -Xswiftc -enable-testing --skip-build --filter '[.]HostileInputTests'

# Two tests at a time: those of servers that are silent wait for time-outs that everything else here is slower than.
sanitize: ## the tests of the DNS and of mail's records with ThreadSanitizer, then with AddressSanitizer; ten minutes
	@.ci/setup tests
	@swift build --build-tests $(READERS) --scratch-path .build/tsan --sanitize thread
	@swift test --skip-build $(READERS) --scratch-path .build/tsan --sanitize thread --experimental-maximum-parallelization-width 2
	@swift build --build-tests $(READERS) --scratch-path .build/asan --sanitize address
	@LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/sanitizers/leaks.supp swift test --skip-build $(READERS) --scratch-path .build/asan --sanitize address --experimental-maximum-parallelization-width 2

clean: ## what was built
	@rm -rf .build _site
