using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Spectre.Console;

namespace Digest.Cli.Previewing;

/// <summary><c>digest preview</c>: the site while it is being written.</summary>
internal static class PreviewCommand
{
    private const string Ended = "Stopped. A preview writes nothing.";

    /// <param name="Host">Null: this machine alone.</param>
    private sealed record Asked(string? Root, string? Protected, string? Host, int? Port)
    {
        public string? Base { get; init; }
        public bool Open { get; init; }
        public bool Poll { get; init; }
        public bool Drafts { get; init; }
    }

    public static Command Make(Option<string?> root, Options options, Stopping stop)
    {
        var port = NumberOption.Make(["--port", "-p"], ("PORT", ServedAt.UsualPort), $"The port; if it is busy, that is an error [default: {ServedAt.UsualPort}, or the next that is free]");
        var host = new Option<string?>("--host") { HelpName = "ADDRESS", Description = "Another address of this machine to listen on: whoever reaches it can read what is not published yet [default: 127.0.0.1, this machine alone]" };
        var folder = new Option<string?>("--base") { HelpName = "/repo/", Description = "The folder under which the site is served, as GitHub Pages does for a repository [default: /]" };
        var open = new Option<bool>("--open") { Description = "Open the browser" };
        var poll = new Option<bool>("--poll") { Description = "Look for changes every second; for drives that tell of none" };
        var command = new Command("preview", "Show the site in the browser while you write: every saved change appears at once, with what is wrong in it") { root, options.Drafts, options.Protected, port, host, folder, open, poll };
        command.Aliases.Add("serve");
        command.SetAction(parsed => Run(new Asked(parsed.GetValue(root), parsed.GetValue(options.Protected), parsed.GetValue(host), parsed.GetValue(port)) { Base = parsed.GetValue(folder), Open = parsed.GetValue(open), Poll = parsed.GetValue(poll), Drafts = parsed.GetValue(options.Drafts) }, stop));
        return command;
    }

    private static int Run(Asked asked, Stopping stop)
    {
        var terminal = new Terminal("text");
        if (DigestFolder.Find(asked.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(asked.Root), DigestFolder.Needs); }
        if (Place(asked, terminal) is not { } at) { return ExitCode.Usage; }
        if (!PrivateList.TryRead(asked.Protected, root, terminal, out var terms)) { return ExitCode.Usage; }
        if (Session.Today() is not { } today) { return Session.RefuseDay(terminal); }
        var request = new BuildRequest(root, "") { Write = false, KeepsWork = true, Today = today, Protected = terms, Editions = [], Drafts = asked.Drafts };
        return Session.Guarded(terminal, () => stop.While(() => terminal.Leave(Ended), () => Serve(request, at, (asked, terminal), stop.Token).GetAwaiter().GetResult()));
    }

    private static async Task<int> Serve(BuildRequest request, ServedAt at, (Asked Asked, Terminal Terminal) how, CancellationToken cancel)
    {
        var (asked, terminal) = how;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var visitors = new Visitors();
        PreviewState? state = null;
        bool isFirst = true;
        var counts = new BuildProgress();
        state = new PreviewState(new Preview(request with { Counts = counts, Progress = stage => { if (isFirst) { state!.Begin(stage); visitors.Tell(); } } }));
        await using var server = await PreviewServer.Start(at, state, visitors, end.Token);
        if (server is null)
        {
            terminal.Refuse($"port {at.Port ?? ServedAt.UsualPort} of {at.Host} cannot be had: another program uses it, or this one may not", "  help: Name another with --port, or leave --port out for the next that is free.");
            return ExitCode.Environment;
        }
        state.Preview.ServedAt(server.Address);
        terminal.Tell($"Preview of [bold]{Markup.Escape(DigestFolder.FromHere(request.Root))}[/] at [bold]{Markup.Escape(server.Address)}[/]");
        if (!IPAddress.IsLoopback(at.Host)) { terminal.Warn("Whoever reaches this machine can read all of it, drafts of claims and names too, until you quit."); }
        if (asked.Open) { Keys.Open(server.Address, terminal); }
        using var watch = new Watch(request.Root, asked.Poll);
        var loop = new PreviewLoop(state, visitors, terminal, request.Root);
        terminal.WithProgress(counts, () => { loop.First(end.Token); return 0; });
        isFirst = false;
        terminal.Tell($"Watching input/, seeds/ and theme/{(watch.IsPolling ? ", once a second" : "")}. {(Console.IsInputRedirected ? "Ctrl-C ends." : Keys.Help + ".")}");
        return await Wait(loop.Run(watch, end.Token), new Keys(watch, server.Address, terminal).Run(end.Token), end);
    }

    private static async Task<int> Wait(Task building, Task keys, CancellationTokenSource end)
    {
        var first = await Task.WhenAny(building, keys);
        bool quit = first == keys && keys.IsCompletedSuccessfully;
        await end.CancelAsync();
        try { await Task.WhenAll(building, keys); }
        catch (OperationCanceledException) { /* Asked for. */ }
        return quit ? ExitCode.Clean : ExitCode.Cancelled;
    }

    private static ServedAt? Place(Asked asked, Terminal terminal)
    {
        if (asked.Port is < 0 or > 65535) { terminal.Refuse($"{asked.Port} is no port", "  help: A port is a number from 1 to 65535; 0 takes any that is free."); return null; }
        var host = IPAddress.Loopback;
        if (asked.Host is { } named && !(named.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(named.Trim('[', ']'), out host!)))
        {
            terminal.Refuse($"'{named}' is no address", "  help: Write an address of this machine, such as 192.168.1.20, or 0.0.0.0 for all of them.");
            return null;
        }
        if (!IsHere(host ?? IPAddress.Loopback)) { terminal.Refuse($"'{asked.Host}' is no address of this machine", "  help: Write one that it has, such as 192.168.1.20, or 0.0.0.0 for all of them."); return null; }
        string folder = (asked.Base ?? "/").Trim('/');
        if (folder.Any(c => "?#%\\\"<> ".Contains(c, StringComparison.Ordinal)) || folder.Split('/').Any(part => part is "." or "..")) { terminal.Refuse($"'{asked.Base}' is no folder of an address", "  help: Write it as it will stand in the address: --base /repo/."); return null; }
        return new ServedAt(host ?? IPAddress.Loopback, asked.Port, folder.Length == 0 ? "/" : $"/{folder}/");
    }

    /// <summary>Whether anything can listen there at all, at whatever port.</summary>
    private static bool IsHere(IPAddress host)
    {
        try
        {
            using var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(host, 0));
            return true;
        }
        catch (SocketException) { return false; }
    }
}
