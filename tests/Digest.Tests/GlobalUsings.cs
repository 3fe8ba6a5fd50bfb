// xunit has a Record too; in these tests the word always means a record of a digest.
global using Record = Digest.Model.Record;
