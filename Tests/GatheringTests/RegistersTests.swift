import Accounts
import Consent
import Findings
import MailAuthentication
import Settings
import Testing

@testable import Gathering

@Suite struct RegistersTests {
    /// Lower-case words of letters and digits with hyphens between them, and dots between at least two.
    private func isDotted(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 2
            && parts.allSatisfy { part in
                part.first?.isLetter == true
                    && part.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                        !word.isEmpty
                            && word.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
                    }
            }
    }

    @Test func aNameIsDottedLowerCase() {
        for good in ["a.b", "domain.dkim.oldest-key-days", "spf.a1"] { #expect(isDotted(good)) }
        for bad in ["a", "a.", ".a", "A.b", "a.b_c", "a.-b", "a.b--c", "a.é", "a. b", "1.a"] { #expect(!isDotted(bad)) }
    }

    @Test func everyFactHasAUniqueDottedNameThatBeginsWithItsKindOfSubject() {
        let names = FactRegister.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
        let prefixes: [SubjectKind: String] = [
            .domain: "domain.", .program: "consent.", .accounts: "account.", .office: "office.",
        ]
        for fact in FactRegister.all {
            #expect(isDotted(fact.name), "\(fact.name)")
            #expect(fact.name.hasPrefix(prefixes[fact.subject] ?? "?"), "\(fact.name) of \(fact.subject)")
            #expect(!fact.meaning.isEmpty && !fact.source.isEmpty, "\(fact.name)")
        }
    }

    /// Sentences put the title before a colon, and behind "could not be checked".
    @Test func everyFactHasAShortTitleOfItsOwn() {
        for (subject, facts) in Dictionary(grouping: FactRegister.all, by: \.subject) {
            let titles = facts.map { $0.title.lowercased() }
            #expect(Set(titles).count == titles.count, "\(subject)")
        }
        for fact in FactRegister.all {
            #expect((1...60).contains(fact.title.count), "\(fact.name): \(fact.title)")
            #expect(fact.title.split(separator: " ").count <= 10, "\(fact.name): \(fact.title)")
            #expect(fact.title.first?.isWhitespace == false && fact.title.last?.isWhitespace == false, "\(fact.name)")
            #expect(!fact.title.hasSuffix(".") && !fact.title.contains(":"), "\(fact.name): \(fact.title)")
            #expect(fact.title != fact.meaning && !fact.title.contains(fact.name), "\(fact.name)")
        }
    }

    @Test func wordsOfAFactAreThereAndEachOnce() {
        for fact in FactRegister.all {
            switch fact.type {
            case .word(let words), .words(let words):
                #expect(!words.isEmpty && Set(words).count == words.count, "\(fact.name)")
            case .flag, .number, .share: break
            }
        }
    }

    @Test func everyFindingHasAUniqueCodeOfTwoParts() {
        let codes = FindingRegister.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes == codes.sorted())
        for finding in FindingRegister.all {
            #expect(isDotted(finding.code) && finding.code.count { $0 == "." } == 1, "\(finding.code)")
            #expect(!finding.meaning.isEmpty && !finding.citation.isEmpty, "\(finding.code)")
        }
    }

    /// What is only filled in when it is raised tells a reader of the register nothing.
    @Test func everyFindingSaysWhatToDoInASentence() {
        for finding in FindingRegister.all {
            #expect(finding.fix.last == ".", "\(finding.code): \(finding.fix)")
            #expect(
                finding.fix.split(separator: " ").count { !$0.contains("{") } >= 1, "\(finding.code): \(finding.fix)")
        }
    }

    @Test func theRegistersAreTheUnionOfWhatEachGathererDeclares() {
        #expect(
            FactRegister.all.count
                == MailAuthentication.facts.count + Consent.facts.count + Accounts.facts.count
                + SettingsFacts.all.count)
        #expect(
            FindingRegister.all.count
                == MailAuthentication.findings.count + Consent.findings.count + Accounts.findings.count)
        #expect(!MailAuthentication.facts.isEmpty && !Consent.facts.isEmpty && !Accounts.facts.isEmpty)
    }
}
