/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;

/** The program: runs the route on the example's own CSV, or on the one whose path is given. */
public final class Quickstart {
    private static final Logger LOG = LoggerFactory.getLogger(Quickstart.class);

    private Quickstart() {}

    /**
     * Ends the JVM with 0 when everything went well, and otherwise with 1.
     *
     * @param arguments the path of a CSV in UTF-8, or nothing
     */
    public static void main(String... arguments) {
        System.exit(run(standardOut(), System.err, arguments));
    }

    /** Answers the exit code. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(out, err, () -> arguments.length == 0 ? EmployeePlan.scenario() : AnyPlan.scenario(arguments[0]));
    }

    /** Answers the exit code. */
    static int run(PrintStream out, PrintStream err, Supplier<Scenario> scenario) {
        try {
            Session.inYaml(scenario.get(), out).run();
            return 0;
        } catch (Exception e) {
            out.println();
            out.flush();
            err.println("The quickstart failed: " + inWords(e));
            LOG.info("What happened", e);
            return 1;
        }
    }

    /** What a person can understand, without the layers that Camel puts around it. */
    private static String inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QuickstartException || cause instanceof AnaplanException) {
                return cause.getMessage();
            }
        }
        return failure + " (-Dquickstart.verbose tells more)";
    }

    /** Where no language is set Java writes question marks for names that any terminal of today can show. */
    private static PrintStream standardOut() {
        boolean ascii = Charset.forName(System.getProperty("native.encoding")).equals(StandardCharsets.US_ASCII);
        return ascii
                ? new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                : System.out;
    }
}
