extension Resolver {
    /// The answers to several questions, asked at the same time, in the order of the questions.
    ///
    ///     let answers = await resolver.answers(to: [Question(name, .mx), Question(name, .txt)])    // two answers
    ///
    /// - Parameter questions: What to ask; a question that stands there twice is asked twice, unless a cache is behind
    ///   this.
    public func answers(to questions: [Question]) async -> [Answer] {
        await withTaskGroup(of: (Int, Answer).self) { group in
            for (index, question) in questions.enumerated() {
                group.addTask { (index, await answer(to: question)) }
            }
            var answers = questions.map { Answer($0, .unknown(.deadline)) }
            for await (index, answer) in group { answers[index] = answer }
            return answers
        }
    }
}
