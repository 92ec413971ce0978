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
package io.github.camelanaplan.component.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the authentication service, or whatever stands at its address, can answer besides a token. */
class AuthHostFaultsTest extends AnaplanTestSupport {
    private static final String PAGE = "<html><body>Welcome, n0t-in-any-log</body></html>";
    private static final String CUT_OFF = "{\"status\":\"SUCCESS\",\"tokenInfo\":{\"tokenValue\":\"n0t-in-any-log\"";

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(html(200), MalformedAnswerException.class, "answered 200 with something that is not JSON"),
                arguments(html(404), MalformedAnswerException.class, "404: is this the address of the authentication"),
                arguments(html(405), MalformedAnswerException.class, "405: is this the address of the authentication"),
                arguments(
                        html(302).header("Location", "https://login.example.com/n0t-in-any-log"),
                        MalformedAnswerException.class,
                        "302: is this the address of the authentication"),
                arguments(html(500), ServiceUnavailableException.class, "answered 500"),
                arguments(html(503), ServiceUnavailableException.class, "answered 503"),
                arguments(html(429), RateLimitException.class, "429: too many calls"),
                arguments(CannedAnswer.status(201), MalformedAnswerException.class, "201 without a JSON object"),
                arguments(CannedAnswer.status(204), MalformedAnswerException.class, "204 without a JSON object"),
                arguments(json("[\"n0t-in-any-log\"]"), MalformedAnswerException.class, "201 without a JSON object"),
                arguments(json("{\"a\":\"n0t-in-any-log\"}"), MalformedAnswerException.class, "201 without a token"),
                arguments(
                        json("{\"tokenInfo\":{\"tokenId\":\"n0t-in-any-log\"}}"),
                        MalformedAnswerException.class,
                        "201 without a token"),
                arguments(json(CUT_OFF), MalformedAnswerException.class, "201 with something that is not JSON"),
                arguments(
                        json("n0t-in-any-log ".repeat(200_000)),
                        MalformedAnswerException.class,
                        "201 with something that is not JSON"),
                arguments(CannedAnswer.resetConnection(), ServiceUnavailableException.class, "got no answer"),
                arguments(CannedAnswer.resetAfterProcessing(), ServiceUnavailableException.class, "got no answer"),
                arguments(CannedAnswer.resetAfterBytes(20), ServiceUnavailableException.class, "got no answer"));
    }

    private static CannedAnswer html(int status) {
        return CannedAnswer.status(status).body("text/html", PAGE);
    }

    private static CannedAnswer json(String body) {
        return CannedAnswer.status(201).body("application/json", body);
    }

    private Exchange list(String scheme) {
        return send(scheme + ":list/files?" + inModel(), null);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachHasItsOwnErrorThatQuotesNothing(
            CannedAnswer answer, Class<? extends AnaplanException> error, String words) {
        anaplan.nextAnswers(RequestPattern.post("/token/authenticate"), 1, answer);

        Exception failure = list("anaplan").getException();

        assertThat(failure).isInstanceOf(error).hasMessageContainingAll("/token/authenticate", words);
        assertThat(StackTraces.of(failure)).noneMatch(text -> text.contains("n0t-in-any-log"));
        assertNothingWasSent(failure);
        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nextExchangeSignsInAndWorks(CannedAnswer answer) {
        anaplan.nextAnswers(RequestPattern.post("/token/authenticate"), 1, answer);

        assertThat(list("anaplan").getException()).isNotNull();

        assertThat(list("anaplan").getException()).isNull();
    }

    private static void assertNothingWasSent(Exception failure) {
        assertThat(failure instanceof ServiceUnavailableException unavailable && unavailable.mayHaveArrived())
                .isFalse();
        assertThat(failure instanceof MalformedAnswerException malformed && malformed.mayHaveArrived())
                .isFalse();
    }

    @Test
    void whereNobodyListensTheAddressIsNamed() throws Exception {
        String nowhere = "http://127.0.0.1:" + portWhereNobodyListens();
        AnaplanComponent component = component();
        component.getConfiguration().setAuthUrl(nowhere);
        context.addComponent("nowhere", component);

        Exception failure = list("nowhere").getException();

        assertThat(failure)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContainingAll("/token/authenticate", nowhere.substring("http://".length()), "refused");
        assertNothingWasSent(failure);
        assertThat(anaplan.journal()).isEmpty();
    }

    private static int portWhereNobodyListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
