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

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.InvalidContentException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code validate} looks at streams, and they are whole all the same. */
class ValidateStreamsTest extends AnaplanTestSupport {
    private static final String SEMICOLONS = "Product;Code;Region\nBike;P1;EMEA\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "&chunkSize=0", "&compression=none"})
    void streamsAreUploadedWhole(String options) {
        String large = PlanningModel.PRODUCTS + "Bell,P9,APAC,1\n".repeat(20_000);
        Stream<Object> bodies = Stream.of(
                large,
                new ByteArrayInputStream(TestBytes.utf8(large)),
                List.of(TestBytes.utf8(large.substring(0, 5)), large.substring(5)),
                Stream.of(large.substring(0, 5), large.substring(5)).iterator());

        assertThat(bodies.toList()).allSatisfy(body -> {
            assertThat(send(uri("fail") + options + "&failOn=never", body).getException())
                    .isNull();
            assertThat(model.fileContent(USER, "products.csv")).hasValue(TestBytes.utf8(large));
        });
    }

    @Test
    void refusedStreamThatIsCachedCanBeReadByWhatFollows() throws Exception {
        route(routes -> routes.from("direct:cached")
                .streamCache("true")
                .onException(InvalidContentException.class)
                .handled(true)
                .convertBodyTo(String.class)
                .end()
                .to(uri("fail")));

        Exchange done = send("direct:cached", new ByteArrayInputStream(TestBytes.utf8(SEMICOLONS)));

        assertThat(done.getMessage().getBody()).isEqualTo(SEMICOLONS);
        nothingWasSent();
    }

    @Test
    void streamThatWasReadCannotBeSentAgain() {
        ByteArrayInputStream body = new ByteArrayInputStream(TestBytes.utf8(SEMICOLONS));
        send(uri("fail"), body);

        assertThat(send(uri("fail"), body).getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("has been read");
    }

    @Test
    void contentThatBreaksIsAFailedTransfer() {
        Exchange done = send(uri("warn"), TestBytes.breakingAfter(10));

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("the disk went away");
        nothingWasSent();
    }

    private String uri(String rule) {
        return "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?validate=" + rule + "&" + inModel();
    }

    private void nothingWasSent() {
        assertThat(received(RequestPattern.post("/files/*"))).isEmpty();
        assertThat(received(RequestPattern.put("/*"))).isEmpty();
        assertThat(model.tasks()).isEmpty();
    }
}
