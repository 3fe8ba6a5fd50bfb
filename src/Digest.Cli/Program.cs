using Digest.Cli;

return Crash.Guard(() => CommandLine.Run(args), Console.Error);
