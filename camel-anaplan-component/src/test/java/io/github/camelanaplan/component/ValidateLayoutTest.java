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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.error.InvalidContentException;
import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ContentFinding.Kind;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code validate} for files that are not read as most are. */
class ValidateLayoutTest extends AnaplanTestSupport {
    private static final String WESTERN = "Sites from sites.csv";
    private static final String WIDE = "Places from places.txt";
    private static final String SITES = "Rapport\nSite;Région\n'Liège; centre';BE\n";
    private static final String PLACES = "Place\tRégion\nLiège\tBE\n";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> sales.list("Sites")
                        .list("Places")
                        .file("sites.csv", f -> f.encoding(StandardCharsets.ISO_8859_1)
                                .separator(';')
                                .delimiter('\'')
                                .headerRow(2)
                                .firstDataRow(3)
                                .columns("Site", "Région"))
                        .file("places.txt", f -> f.encoding(StandardCharsets.UTF_16LE)
                                .separator('\t')
                                .columns("Place", "Région"))
                        .importIntoList(
                                WESTERN, i -> i.from("sites.csv").into("Sites").name("Site"))
                        .importIntoList(
                                WIDE, i -> i.from("places.txt").into("Places").name("Place"))));
    }

    @Test
    void contentThatFitsIsImported() {
        succeed(uri(WESTERN), SITES);
        succeed(uri(WESTERN), SITES.getBytes(StandardCharsets.ISO_8859_1));
        succeed(uri(WIDE), PLACES);
        succeed(uri(WIDE), ("\uFEFF" + PLACES).getBytes(StandardCharsets.UTF_16LE));

        assertThat(model.data().list("Sites").size()).isEqualTo(1);
        assertThat(model.data().list("Places").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ENCODING", "UTF-16LE, ENCODING", "UTF-16BE, ENCODING"})
    void contentInAnotherEncodingIsRefused(String encoding, Kind kind) {
        assertThat(refused(WESTERN, SITES.getBytes(Charset.forName(encoding))).findings())
                .extracting(ContentFinding::kind)
                .containsExactly(kind);
    }

    @Test
    void byteOrderMarkIsRefusedWhereItWouldBeText() {
        byte[] marked = ("\uFEFF" + SITES).getBytes(StandardCharsets.UTF_8);

        assertThat(refused(WESTERN, marked).findings())
                .extracting(ContentFinding::kind)
                .containsExactly(Kind.BYTE_ORDER_MARK);
    }

    @Test
    void narrowTextIsRefusedWhereWideTextIsExpected() {
        assertThat(refused(WIDE, PLACES.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(ContentFinding::message)
                .containsExactly("it is in UTF-8, where the import expects UTF-16LE");
    }

    @Test
    void allFindingsAreToldAtOnce() {
        assertThat(refused(WIDE, "Région,Place,Code\n".getBytes(StandardCharsets.UTF_8))
                        .findings())
                .extracting(ContentFinding::kind)
                .containsExactly(Kind.ENCODING, Kind.SEPARATOR, Kind.REORDERED_COLUMNS, Kind.EXTRA_COLUMN);
    }

    private InvalidContentException refused(String importName, byte[] content) {
        Exception failure = send(uri(importName), content).getException();
        assertThat(failure).isInstanceOf(InvalidContentException.class);
        assertThat(received(RequestPattern.post("/files/*"))).isEmpty();
        assertThat(model.tasks()).isEmpty();
        return (InvalidContentException) failure;
    }

    private String uri(String importName) {
        return "anaplan:import/" + importName + "?validate=fail&" + inModel();
    }
}
