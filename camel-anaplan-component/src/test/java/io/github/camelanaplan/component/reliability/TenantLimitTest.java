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
package io.github.camelanaplan.component.reliability;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** When the service says that a tenant has made too many calls, it says so to all who make them. */
class TenantLimitTest {
    private static final RequestPattern FILES = RequestPattern.get("/files");
    private static final RequestPattern IMPORTS = RequestPattern.get("/imports");
    private static final RequestPattern SIGN_IN = RequestPattern.post("/token/authenticate");

    /** Two components, as in two Camel contexts, that would rather be told than wait for long. */
    abstract static class TwoComponents extends AnaplanTestSupport {
        @Override
        protected AnaplanComponent component() {
            AnaplanComponent component = super.component();
            component.getConfiguration().setRetryDelay(600_000);
            component.getConfiguration().setMaxRetryDelay(6_000_000);
            return component;
        }

        Exchange list(String component, String what) {
            return send(component + ":list/" + what + "?" + inModel(), null);
        }

        void addAnother() {
            context.addComponent("another", component());
            assertThat(list("another", "files").getException()).isNull();
        }

        void limit(RequestPattern calls, CannedAnswer answer) {
            anaplan.nextAnswers(calls, 1, answer);
        }
    }

    @Nested
    class OfTheApi extends TwoComponents {
        @ParameterizedTest
        @ValueSource(strings = {"3600", ""})
        void isKeptByOtherCallsOfOtherComponents(String retryAfter) {
            addAnother();
            CannedAnswer tooMany = CannedAnswer.status(429);
            limit(FILES, retryAfter.isEmpty() ? tooMany : tooMany.header("Retry-After", retryAfter));
            assertThat(list("anaplan", "files").getException()).isInstanceOf(RateLimitException.class);

            Exchange other = list("another", "imports");

            assertThat(other.getException())
                    .isInstanceOf(RateLimitException.class)
                    .hasMessageMatching(".*GET .*/imports was not sent: the tenant has made too many calls, "
                            + "and the service wants none for 3\\d\\d\\d s");
            assertThat(received(IMPORTS)).isEmpty();
        }

        @Test
        void isWaitedForWhereItIsNotTooLong() throws Exception {
            addAnother();
            limit(FILES, CannedAnswer.status(429).header("Retry-After", "600"));
            assertThat(list("anaplan", "files").getException()).isInstanceOf(RateLimitException.class);
            int before = anaplan.journal().size();

            CompletableFuture<Exchange> waiting = sendAsync("another:list/imports?" + inModel(), null, Map.of());
            await().until(this::somebodyWaits);
            context.getComponent("another").stop();

            assertThat(waiting.get().getException())
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("was not sent");
            assertThat(anaplan.journal().stream().skip(before)).noneMatch(IMPORTS);
        }

        private boolean somebodyWaits() {
            return Thread.getAllStackTraces().entrySet().stream()
                    .filter(thread -> thread.getKey().getName().contains("(" + context.getName() + ")"))
                    .flatMap(thread -> Stream.of(thread.getValue()))
                    .anyMatch(frame -> frame.getClassName().equals(Pause.class.getName()));
        }

        @Test
        void isNotThatOfOtherFailuresWhichAskForTimeToo() {
            addAnother();
            limit(FILES, CannedAnswer.status(503).header("Retry-After", "3600"));
            assertThat(list("anaplan", "files").getException()).isInstanceOf(ServiceUnavailableException.class);

            assertThat(list("another", "imports").getException()).isNull();
        }

        @Test
        void toSignInIsThatOfTheApiWhereBothAreOneHost() {
            limit(SIGN_IN, CannedAnswer.status(429));
            assertThat(list("anaplan", "files").getException()).isInstanceOf(RateLimitException.class);

            assertThat(list("anaplan", "files").getException())
                    .isInstanceOf(RateLimitException.class)
                    .hasMessageContaining("was not sent");
        }
    }

    @Nested
    class ToSignInElsewhere extends TwoComponents {
        @Override
        protected void declare(SimulatorBuilder simulator) {
            super.declare(simulator.separateHosts());
        }

        @Test
        void isNoLimitOfTheApi() {
            limit(SIGN_IN, CannedAnswer.status(429));
            assertThat(list("anaplan", "files").getException())
                    .isInstanceOfSatisfying(RateLimitException.class, limit -> assertThat(limit.host())
                            .isEqualTo(anaplan.authUrl().getAuthority()));

            assertThat(list("anaplan", "files").getException()).isNull();
        }
    }

    /** Somebody else has used up what there is, or the component has been told a higher rate than the tenant has. */
    @Nested
    class OfATenantThatHasLessThanWasThought extends AnaplanTestSupport {
        private static final int CALLS = 60;

        @Override
        protected void declare(SimulatorBuilder simulator) {
            super.declare(simulator.rateLimit(20, 100));
        }

        @Override
        protected AnaplanComponent component() {
            AnaplanComponent component = super.component();
            component.setRequestsPerSecond(50);
            component.getConfiguration().setMaxRetries("3");
            return component;
        }

        @Test
        void failsNoCall() {
            assertThat(IntStream.range(0, CALLS)
                            .mapToObj(i -> sendAsync("anaplan:list/files?" + inModel(), null, Map.of()))
                            .toList())
                    .allSatisfy(call -> await().untilAsserted(() ->
                            assertThat(call).isCompletedWithValueMatching(done -> done.getException() == null)));
        }
    }
}
