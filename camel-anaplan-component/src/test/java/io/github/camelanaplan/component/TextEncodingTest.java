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
import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Text goes in the encoding that its file declares, or not at all. */
@EachApiVersion
class TextEncodingTest extends AnaplanTestSupport {
    private static final String TEXT = "Name\nÄpfel,Größe\n";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", m -> {
                    for (String encoding :
                            List.of("UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252")) {
                        m.file(encoding, file -> file.encoding(Charset.forName(encoding)));
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void textIsEncodedAsTheFileDeclares(String encoding) {
        assertThat(uploaded(encoding, TEXT)).isEqualTo(TEXT.getBytes(Charset.forName(encoding)));
        assertThat(uploaded(encoding, new ReaderCache(TEXT))).isEqualTo(TEXT.getBytes(Charset.forName(encoding)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void piecesOfTextAreEncodedAsIfTheyWereOne(String encoding) {
        List<Object> pieces = List.of("Name\n", new ReaderCache("Äpfel,"), "", "Größe\n");

        assertThat(uploaded(encoding, pieces)).isEqualTo(TEXT.getBytes(Charset.forName(encoding)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void firstPieceThatHasTextBeginsTheFile(String encoding) {
        assertThat(uploaded(encoding, List.of("", new byte[0], TEXT)))
                .isEqualTo(TEXT.getBytes(Charset.forName(encoding)));
    }

    @Test
    void charactersThatTheEncodingLacksAreAnErrorAndNothingIsSent() {
        Exchange done = upload("ISO-8859-1", "10 €\n");

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ISO-8859-1")
                .hasMessageContaining("characters");
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void halfACharacterIsAnErrorAndNothingIsSent() {
        Exchange done = upload("UTF-8", "\uD83D");

        assertThat(done.getException()).isInstanceOf(InvalidRequestException.class);
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void bytesAreSentAsTheyAreWhateverTheEncoding() {
        assertThat(uploaded("UTF-16LE", TEXT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANAPLAN-7", "not a name", "?"})
    void textForAnUnknownEncodingIsAnErrorAndNothingIsSent(String encoding) {
        declare("\"" + encoding + "\"");

        Exchange done = upload("strange.csv", TEXT);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(encoding)
                .hasMessageContaining("strange.csv")
                .hasMessageContaining("send bytes");
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void bytesCanBeSentForAnUnknownEncoding() {
        declare("\"ANAPLAN-7\"");

        assertThat(upload("strange.csv", new byte[] {1}).getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void textIsUtf8WhereNoEncodingIsDeclared(String encoding) {
        declare(encoding);

        assertThat(upload("strange.csv", TEXT).getException()).isNull();
        assertThat(model.fileContent(USER, "UTF-8")).hasValue(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    /** The service tells of its first file under another name, with an encoding of its own. */
    private void declare(String encoding) {
        anaplan.nextAnswers(
                RequestPattern.get("/files"),
                1,
                CannedAnswer.status(200)
                        .body(
                                "application/json",
                                wire().list(
                                                "files",
                                                "{\"id\":\"" + model.fileId("UTF-8")
                                                        + "\",\"name\":\"strange.csv\",\"encoding\":" + encoding
                                                        + "}")));
    }

    private byte[] uploaded(String file, Object body) {
        assertThat(upload(file, body).getException()).isNull();
        return model.fileContent(USER, file).orElseThrow();
    }

    private Exchange upload(String file, Object body) {
        return send("anaplan:upload/" + file + "?" + inModel(), body);
    }
}
