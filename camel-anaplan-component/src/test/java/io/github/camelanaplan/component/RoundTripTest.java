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
package io.github.camelanaplan.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What a route loads another one reads back, row for row. */
@EachApiVersion
class RoundTripTest extends AnaplanTestSupport {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final String[] GENERATED = {"Country", "Code", "Year", "Value", "Note"};
    private static final String[] GDP = {"Country Name", "Country Code", "Year", "Value"};
    private static final int ROWS = 14_000;

    @TempDir
    Path folder;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .downloadChunkSize(100_000)
                .workspace(
                        "Finance",
                        finance -> finance.model("Sales", m -> {
                            declare(m, "generated", GENERATED);
                            declare(m, "gdp", GDP);
                        }));
    }

    /** A list of rows, with a file, an import and an export of the same name. */
    private static void declare(ModelBuilder model, String name, String... columns) {
        model.list(name, list -> {
                    list.numbered();
                    for (String column : columns) {
                        list.property(column, Format.TEXT);
                    }
                })
                .file(name + ".csv")
                .importIntoList("Load " + name, load -> {
                    load.from(name + ".csv").into(name);
                    for (String column : columns) {
                        load.property(column, column);
                    }
                })
                .export(name + "-out.csv", export -> export.ofList(name).columns(columns));
    }

    @Test
    void fourteenThousandRowsComeBackAsTheyWent() throws Exception {
        Path source = Files.writeString(folder.resolve("generated.csv"), generated());

        assertThat(roundTrip("generated", source)).isEqualTo(rows(source)).hasSize(ROWS + 1);
    }

    /** Real data is not part of the project; where it lies beside it, it goes through too. */
    @TestFactory
    Stream<DynamicTest> realRowsComeBackAsTheyWent() {
        return Stream.of(Path.of(System.getProperty("shared.data", "../../shared/data"), "gdp.csv"))
                .filter(Files::exists)
                .map(source -> dynamicTest("gdp.csv", () -> assertThat(roundTrip("gdp", source))
                        .isEqualTo(rows(source))
                        .hasSize(13_980)));
    }

    private List<List<String>> roundTrip(String name, Path source) throws Exception {
        Path out = folder.resolve("out");
        route(r -> r.from("file:" + source.toAbsolutePath().normalize().getParent() + "?noop=true&fileName=" + name
                        + ".csv")
                .to("anaplan:import/Load " + name + "?chunkSize=1&" + inModel())
                .to("direct:back"));
        route(r -> r.from("direct:back")
                .to("anaplan:export/" + name + "-out.csv?" + inModel())
                .to("file:" + out)
                .to("mock:done"));
        MockEndpoint done = getMockEndpoint("mock:done");
        done.expectedMessageCount(1);
        done.assertIsSatisfied();
        return rows(out.resolve(name + "-out.csv"));
    }

    private static List<List<String>> rows(Path csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CSV.readerForListOf(String.class).<List<String>>readValues(csv.toFile()).forEachRemaining(rows::add);
        return rows;
    }

    /** Quoted commas, quotes and line breaks, letters of many scripts, and numbers of many digits. */
    private static String generated() {
        List<String> countries = List.of(
                "Austria", "\"Korea, Rep.\"", "Türkiye", "Côte d'Ivoire", "日本", "\"The \"\"Gambia\"\"\"", "Ελλάδα");
        List<String> notes = List.of("", "\"estimated, revised\"", "\"two\nlines\"", "½ of a year", "🙂", "0012");
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder(String.join(",", GENERATED)).append('\n');
        for (int row = 0; row < ROWS; row++) {
            csv.append(countries.get(row % countries.size()))
                    .append(",C")
                    .append(row)
                    .append(',')
                    .append(1960 + row % 60)
                    .append(',')
                    .append(random.nextDouble() * 1e12)
                    .append(',')
                    .append(notes.get(random.nextInt(notes.size())))
                    .append('\n');
        }
        return csv.toString();
    }
}
