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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Under which name content would be written, and what text it converts to. */
class ContentNameAndTextTest extends AnaplanTestSupport {
    private static final String TEXT = "Name,Code\nÄpfel,A\nGrüße,G\n";

    @TempDir
    Path folder;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model(
                        "Sales", m -> m.list("Words", l -> l.item("Äpfel", "A").item("Grüße", "G"))
                                .file("latin.csv", f -> f.encoding(StandardCharsets.ISO_8859_1)
                                        .defaultContent(TEXT.getBytes(StandardCharsets.ISO_8859_1)))
                                .export("UTF-8.csv", e -> e.ofList("Words").encoding(StandardCharsets.UTF_8))
                                .export("ISO-8859-1.csv", e -> e.ofList("Words").encoding(StandardCharsets.ISO_8859_1))
                                .export("UTF-16LE.csv", e -> e.ofList("Words").encoding(StandardCharsets.UTF_16LE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE"})
    void exportConvertsToTextInItsEncoding(String encoding) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("anaplan:export/" + encoding + ".csv?" + inModel())
                        .convertBodyTo(String.class);
            }
        });

        Exchange done = send("direct:in", null);

        // Exports in UTF-16 begin with a byte-order mark, which is a character for Java
        assertThat(done.getMessage().getBody(String.class).replace("\uFEFF", ""))
                .isEqualTo(TEXT);
        assertThat(done.getMessage().getHeader(Exchange.CHARSET_NAME)).isEqualTo(encoding);
    }

    @Test
    void downloadConvertsToTextInTheEncodingOfTheFile() {
        Exchange done = send("anaplan:download/latin.csv?" + inModel(), null);

        assertThat(done.getMessage().getBody(String.class)).isEqualTo(TEXT);
    }

    @Test
    void encodingOfAnEarlierContentDoesNotStay() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("anaplan:export/UTF-16LE.csv?" + inModel())
                        .to("anaplan:export/UTF-8.csv?" + inModel())
                        .convertBodyTo(String.class);
            }
        });

        assertThat(send("direct:in", null).getMessage().getBody()).isEqualTo(TEXT);
    }

    @Test
    void exportInAnEncodingThatIsUnknownHereStillGivesItsBytes() {
        renamed("UTF-8.csv", "ANAPLAN-7");

        Exchange done = send("anaplan:export/UTF-8.csv?" + inModel(), null);

        assertThat(done.getMessage().getHeader(Exchange.CHARSET_NAME)).isNull();
        assertThat(done.getMessage().getBody(byte[].class)).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Revenue.csv | Revenue.csv",
                "../../etc/passwd | .._.._etc_passwd",
                "..\\..\\boot.ini | .._.._boot.ini",
                "/absolute | _absolute",
                "C:\\x | C__x",
                ".. | 116000000000",
                ". | 116000000000",
                "a:b*c?d | a_b_c_d",
                "Größe (10 €).csv | Größe (10 €).csv"
            })
    void nameForFilesIsBareAndSanitised(String name, String expected) {
        renamed(name, "UTF-8");

        Exchange done = send("anaplan:export/116000000000?" + inModel(), null);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo(expected);
        assertThat(done.getMessage().getHeader(AnaplanConstants.FILE_NAME)).isEqualTo(name);
    }

    @Test
    void nameOfAnExportLeadsNoFileOutOfItsFolder() throws Exception {
        renamed("../../outside.csv", "UTF-8");
        Path inside = Files.createDirectories(folder.resolve("a/b"));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("anaplan:export/116000000000?" + inModel()).to("file:" + inside);
            }
        });

        assertThat(send("direct:in", null).getException()).isNull();
        assertThat(inside).isDirectoryContaining(file -> file.endsWith(".._.._outside.csv"));
        assertThat(folder.resolve("outside.csv")).doesNotExist();
    }

    /** The service tells of its first export under another name and encoding. */
    private void renamed(String name, String encoding) {
        anaplan.nextAnswers(
                RequestPattern.get("/exports"),
                1,
                CannedAnswer.status(200)
                        .body(
                                "application/json",
                                "{\"exports\":[{\"id\":\"116000000000\",\"name\":\"" + name.replace("\\", "\\\\")
                                        + "\",\"encoding\":\"" + encoding + "\"}]}"));
    }
}
