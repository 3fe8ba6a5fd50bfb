using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Answers to answers, to any depth: a numbered list in which each line says what it answers. Who was heard before is named, not told again.</summary>
internal static class ThreadView
{
    private const int Most = 60;
    private const int DeepestIndent = 4;

    private sealed record Step(Answer Answer, Claim To, int ToNumber, int Depth);

    /// <summary><c>items</c> and <c>more</c>; null where no answer is answered: the two sides say all there is.</summary>
    public static View? Of(PageScope scope, Claim claim)
    {
        var items = new List<object?>();
        var numbers = new Dictionary<Claim, int> { [claim] = 0 };
        bool isDeep = false, isCut = false;
        var waiting = new Stack<Step>();
        Push(scope.Site, waiting, claim, 0, 1);
        while (waiting.TryPop(out var step))
        {
            if (items.Count >= Most) { isCut = true; break; }
            isDeep |= step.Depth > 1;
            bool isNew = numbers.TryAdd(step.Answer.From, items.Count + 1);
            items.Add(Item(scope, step, items.Count + 1, isNew ? null : numbers[step.Answer.From]));
            if (!isNew) { continue; }
            int number = items.Count;
            foreach (var quote in SidesView.Challenges(scope.Site, step.Answer.From).Take(Most - items.Count))
            {
                isDeep = true;
                items.Add(Challenge(scope, quote, number, items.Count + 1, step));
            }
            Push(scope.Site, waiting, step.Answer.From, number, step.Depth + 1);
        }
        return isDeep ? new View { ["items"] = items, ["more"] = isCut ? scope.Words["thread.more"] : null } : null;
    }

    /// <summary>The claims that the list may name.</summary>
    public static IEnumerable<Claim> Shown(Site site, Claim claim)
    {
        var seen = new HashSet<Claim>();
        var waiting = new Queue<Claim>([claim]);
        while (seen.Count < Most && waiting.TryDequeue(out var to))
        {
            foreach (var answer in site.Findings[to].Answers.Take(Most + 1)) { if (seen.Add(answer.From)) { waiting.Enqueue(answer.From); } }
        }
        return seen;
    }

    // The last one pushed is heard first.
    private static void Push(Site site, Stack<Step> waiting, Claim to, int number, int depth)
    {
        foreach (var answer in site.Findings[to].Answers.Take(Most + 1).Reverse())
        {
            waiting.Push(new Step(answer, to, number, depth));
        }
    }

    private static View Item(PageScope scope, Step step, int number, int? before) => new()
    {
        ["number"] = number,
        ["level"] = Math.Min(step.Depth, DeepestIndent),
        ["line"] = AnswerView.Lines(scope, [step.Answer])[0],
        ["to"] = To(scope, step),
        ["claim"] = RecordName.Link(scope, step.Answer.From),
        ["again"] = before is not { } at ? null : at == 0 ? Markup.Text(scope.Words["thread.again_this"]) : Markup.Format(scope.Words, "thread.again", ("n", Place(scope, at))),
        ["quote"] = before is null && SidesView.Leading(scope.Site, step.Answer.From) is { } leading ? QuoteView.Inline(scope, leading) : null,
    };

    private static View Challenge(PageScope scope, ResolvedQuote quote, int to, int number, Step step) => new()
    {
        ["number"] = number,
        ["level"] = Math.Min(step.Depth + 1, DeepestIndent),
        ["line"] = Markup.Format(scope.Words, "answer.set_against.line", ("who", AttributionWords.Speaker(scope, quote)), ("place", Pinpoint.Of(scope, quote))),
        ["to"] = Markup.Format(scope.Words, "thread.to", ("what", Named(scope, to, step.Answer.From))),
        ["claim"] = null,
        ["again"] = null,
        ["quote"] = QuoteView.Inline(scope, quote),
    };

    // An answer to a document is none to the statement by itself.
    private static Html To(PageScope scope, Step step)
    {
        var what = Named(scope, step.ToNumber, step.To);
        return step.Answer.Source is { } source
            ? Markup.Format(scope.Words, "thread.to_source", ("source", RecordName.Link(scope, source)), ("what", what))
            : Markup.Format(scope.Words, step.Answer.InGeneralTerms ? "thread.to_general" : "thread.to", ("what", what));
    }

    private static Html Named(PageScope scope, int number, Claim to) => number == 0
        ? Markup.Text(scope.Words["thread.this"])
        : Markup.Format(scope.Words, "thread.named", ("n", Place(scope, number)), ("title", Lang.Inline(scope, Lang.Of(scope.Site, to), Markup.Text(to.Title))));

    private static Html Place(PageScope scope, int number) => Markup.Link($"#t{number}", Markup.Text(scope.Words.Format("thread.number", ("n", scope.Words.Number(number)))));
}
