using System.Diagnostics;

namespace Digest.Tests.Cli;

/// <summary>The command as a process of its own, with what surrounds it.</summary>
internal sealed record Command(string Folder)
{
    /// <summary>Names a command that is started in place of the one beside the tests: the same, compiled ahead of time, starts in a tenth of the time.</summary>
    private const string Named = "DIGEST_TESTED_COMMAND";

    /// <summary>The program, and what comes before its own arguments.</summary>
    public static IReadOnlyList<string> Program { get; } = Environment.GetEnvironmentVariable(Named) is { Length: > 0 } named
        ? [named]
        : [Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", Path.Join(AppContext.BaseDirectory, "digest.dll")];

    /// <summary>Added to the variables of this process, in their place.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>What is run with the command as its arguments; null: the command itself.</summary>
    public IReadOnlyList<string>? Shell { get; init; }

    /// <summary>What stands in standard input; null: nothing is given, and the process has this one's.</summary>
    public byte[]? Input { get; init; }

    public async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        string[] all = [.. Shell ?? [], .. Program, .. arguments];
        var start = new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = Input is not null };
        foreach (var (name, value) in Variables) { start.Environment[name] = value; }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (Input is not null)
        {
            await process.StandardInput.BaseStream.WriteAsync(Input);
            process.StandardInput.Close();
        }
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
