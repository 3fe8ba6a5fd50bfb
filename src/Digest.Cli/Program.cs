using Digest.Cli;

return CommandLine.Run(args);
