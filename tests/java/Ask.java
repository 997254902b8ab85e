import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/** Asks Apache Jena: a data file, a folder of .rq files; each answer goes beside its query as .json. */
public class Ask {
    public static void main(String[] arguments) throws Exception {
        Model model = RDFDataMgr.loadModel(arguments[0]);
        List<Path> queries;
        try (var files = Files.list(Path.of(arguments[1]))) {
            queries = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
        }
        for (Path file : queries) {
            var query = QueryFactory.create(Files.readString(file), Syntax.syntaxSPARQL_11);
            try (var execution = QueryExecutionFactory.create(query, model);
                    var out = Files.newOutputStream(Path.of(file.toString().replace(".rq", ".json")))) {
                ResultSetFormatter.outputAsJSON(out, execution.execSelect());
            }
        }
    }
}
