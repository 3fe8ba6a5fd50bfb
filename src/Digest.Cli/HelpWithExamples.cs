using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Digest.Cli;

/// <summary>The library's help, and what people type most.</summary>
internal sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
{
    private const string Examples = """
          digest init my-digest                      make a new digest that works, to be changed by hand
          digest                                     build the digest of this folder into output/
          digest preview                             the site in the browser while you write; errors stand in the page
          digest preview --base /repo/ --open        as GitHub Pages would serve it, and the browser at once
          digest check --strict                      before a commit: warnings fail, nothing is written
          digest build --root ~/digests/camps -o /tmp/site
          digest build --base-url https://example.org/repo/
          digest check --format github               annotations in a GitHub workflow
          digest build --protected ~/private/terms.yml   terms of that list are replaced everywhere, and told in no message
          digest check --fix                         mend what has one likely reading, after showing the changes
          digest check --write-baseline              leave out the warnings that there are, and tell new ones alone
          digest new claim "The closing of the camp" make a record with the keys of its kind, its id and its code
          digest new source ~/report.pdf --collector AB   copy a document into seeds/, read it, hash it, write its record
          digest quote report "may have been"        find words in a source, and print the YAML of the quote
          digest text report > report.txt            what was read of a document, as quotes are looked for in it
          digest list claim --format csv             records with code, title, status and date
          digest show C-01                           a record's file and address, its quotes, and what links to it
          digest rename old-id new-id                move a record, mend every link to it, leave a redirect
          digest completion bash                     a script that lets the shell complete commands and ids
          digest import refs.bib --dry-run           what would become of the works that a reference manager exported
          digest seal report                         write the SHA-256 of its seed into input/sources/report.md
          digest seal report --renew --reason "Downloaded again" --by AB
          digest seal                                also writes input/digest.lock, the proof of restricted quotes
          digest verify output --seeds seeds         prove that no file was altered since the build
          digest explain dropped-hedge               what a rule means; without a rule, all of them
          digest date 2022-05~ "before 2019"         what a date says, from when to when, or what is wrong with it; as JSON
          digest date < dates.txt                    the same, a line each
          digest cite --style apa.csl --items works.json   citations and bibliography by a style file; also as HTML or JSON
          digest links xinjiang                      where its name was linked by itself, and where not
          digest theme                               the files that the look of the site is made of, and your own among them
          digest theme copy pages/claim.liquid       put one into the digest's theme/, to be changed
          digest theme copy i18n/en.yml --as i18n/ug.yml   begin the words of a language that the program lacks
          digest theme diff                          what your files have otherwise than this version of the program
          digest theme view C-01                     every name that the template of that page can ask for, and its value
          digest gaps                                what it cannot show yet, with the files to mend
          digest audit --all                         what the site reveals about each protected person, on private sheets
          digest audit witness-4 --sign --by AB      after reading the sheet: the build warns when something changes
          digest publish --dry-run                   what would be pushed to gh-pages; without --dry-run it is
          digest check --public --previous last.json   what a public repository shows in full, and which addresses are gone
          digest editor                              schemas, snippets, tasks and forms for editors, in the digest's folder
          digest schema claim                        the JSON Schema of a claim's front matter
          digest clean                               remove what was built
        """;

    private const string Codes = """
        Exit codes: 0 clean, 1 the content has errors (verify: a file was altered; date: one is no date),
          2 usage or configuration, 3 disk or machine, 130 cancelled.
        """;

    /// <summary>Characters of a line where no terminal says how wide it is.</summary>
    private const int Width = 110;

    public override int Invoke(ParseResult parseResult)
    {
        if (Console.IsOutputRedirected) { plain.MaxWidth = Width; }
        var (command, configuration) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration);
        var output = configuration.Output;
        using var text = new StringWriter { NewLine = output.NewLine };
        configuration.Output = text;
        int code;
        try { code = plain.Invoke(parseResult); }
        finally { configuration.Output = output; }
        output.Write(Optional(command, text.ToString()));
        if (Of(command) is { Length: > 0 } examples) { output.WriteLine("Examples:\n" + examples + "\n"); }
        output.WriteLine(Codes);
        return code;
    }

    /// <summary>All of them for the program, its own for a command.</summary>
    private static string Of(Command command) => command is RootCommand ? Examples
        : string.Join('\n', Examples.Split('\n').Where(line => line.AsSpan(2).StartsWith(CommandLine.NameOf(command) + " ", StringComparison.Ordinal)).Select(line => line.TrimEnd('\r')));

    /// <summary>The library's list of commands writes an argument that may be left out like one that must be there.</summary>
    private static string Optional(Command command, string text)
    {
        foreach (var one in command.Subcommands)
        {
            foreach (string name in one.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues == 0).Select(argument => argument.HelpName ?? argument.Name))
            {
                int line = text.IndexOf($"\n  {one.Name} ", StringComparison.Ordinal), at = line < 0 ? -1 : text.IndexOf($"<{name}>", line, StringComparison.Ordinal);
                if (at >= 0 && text.IndexOf('\n', line + 1) is var end && (end < 0 || at < end)) { text = $"{text[..at]}[{name}]{text[(at + name.Length + 2)..]}"; }
            }
        }
        return text;
    }
}
