using Digest.Benchmarks;

return Commands.Run(args);
