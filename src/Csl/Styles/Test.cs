namespace Csl.Styles;

/// <summary>What a condition is about.</summary>
internal enum Asked
{
    Type,
    Variable,
    IsNumeric,
    IsUncertainDate,
    Locator,
    Position,
    Disambiguate,
}

/// <summary>One question of a condition, read once.</summary>
internal readonly record struct Test(Asked Asked, string Word)
{
    public static Test[] Of(IReadOnlyDictionary<string, string> attributes)
    {
        List<Test> tests = [];
        foreach ((string name, string value) in attributes)
        {
            Asked? asked = name switch
            {
                "type" => Csl.Styles.Asked.Type,
                "variable" => Csl.Styles.Asked.Variable,
                "is-numeric" => Csl.Styles.Asked.IsNumeric,
                "is-uncertain-date" => Csl.Styles.Asked.IsUncertainDate,
                "locator" => Csl.Styles.Asked.Locator,
                "position" => Csl.Styles.Asked.Position,
                "disambiguate" => Csl.Styles.Asked.Disambiguate,
                _ => null,
            };
            if (asked is { } about)
            {
                tests.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Test(about, about == Csl.Styles.Asked.Locator ? word.Replace(' ', '-') : word)));
            }
        }
        return [.. tests];
    }
}
