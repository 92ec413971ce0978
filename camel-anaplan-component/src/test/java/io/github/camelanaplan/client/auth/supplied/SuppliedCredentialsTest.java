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
package io.github.camelanaplan.client.auth.supplied;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.AuthCalls;
import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tokens that come from elsewhere, good and bad ones. */
class SuppliedCredentialsTest {
    private final AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-02T03:04:05Z"));
    private AnaplanSimulator anaplan;
    private AuthCalls calls;

    @BeforeEach
    void start() {
        anaplan = AnaplanSimulator.builder()
                .user("planner@example.com", "n0t-in-any-log")
                .build()
                .start();
        calls = Sessions.calls(anaplan, clock);
    }

    @AfterEach
    void stop() throws IOException {
        calls.transport().close();
        anaplan.close();
    }

    @Test
    void configuredTokenIsUsedUntilItIsRefused() {
        Token token =
                SuppliedCredentials.fixed("t0ken-n0t-in-any-log").signIn(calls).signIn();

        assertThat(token.authorization()).isEqualTo("Bearer t0ken-n0t-in-any-log");
        assertThat(token.expiresAt()).isEqualTo(Instant.MAX);
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void suppliedTokenLastsAsLongAsItsSupplierSays() {
        Instant end = clock.instant().plus(Duration.ofMinutes(9));

        Token token = supplied(() -> new AccessToken("t0ken-n0t-in-any-log", end));

        assertThat(token.expiresAt()).isEqualTo(end);
    }

    @Test
    void supplierIsAskedAgainWhenItsTokenIsRefused() throws IOException {
        String[] tokens = {"second", "first"};
        int[] left = {tokens.length};
        SuppliedCredentials credentials =
                new SuppliedCredentials("bean vault", () -> new AccessToken(tokens[--left[0]], null));
        try (Session session = new Session(credentials, calls, Runnable::run)) {
            assertThat(session.authorization()).isEqualTo("Bearer first");
            session.rejected("Bearer first");

            assertThat(session.authorization()).isEqualTo("Bearer second");
        }
    }

    @Test
    void configuredTokenThatIsRefusedIsNamed() throws IOException {
        try (Session session = new Session(SuppliedCredentials.fixed("t0ken-n0t-in-any-log"), calls, Runnable::run)) {
            session.rejected(session.authorization());

            assertThatThrownBy(session::authorization)
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessageContainingAll("option accessToken", "expired or was revoked")
                    .message()
                    .doesNotContain("t0ken-n0t-in-any-log");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bearer t0ken-n0t-in-any-log",
                "t0ken-n0t-in-any-log\n",
                "t0\r\nken-n0t-in-any-log",
                "t0kén-n0t-in-any-log",
                "t0ken-n0t-in-any-log\u0000"
            })
    void whatCannotBeATokenIsRefusedAndNotQuoted(String value) {
        assertThatThrownBy(() -> SuppliedCredentials.fixed(value).signIn(calls).signIn())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("option accessToken")
                .message()
                .doesNotContain("t0k", "n0t-in-any-log")
                .doesNotContain("t0\r");
    }

    @Test
    void tokenThatHasEndedIsRefusedWithItsTime() {
        Instant end = clock.instant();

        assertThatThrownBy(() -> supplied(() -> new AccessToken("t0ken-n0t-in-any-log", end)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("bean vault", end.toString());
    }

    @Test
    void supplierThatGivesNothingIsNamed() {
        assertThatThrownBy(() -> supplied(() -> null))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("bean vault");
    }

    @Test
    void supplierThatFailsIsNamedButItsMessageIsNot() {
        assertThatThrownBy(() -> supplied(() -> {
                    throw new IllegalStateException("t0ken-n0t-in-any-log is broken");
                }))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContainingAll("bean vault", "IllegalStateException")
                .hasNoCause()
                .message()
                .doesNotContain("t0ken-n0t-in-any-log");
    }

    @Test
    void nothingShowsTheToken() {
        assertThat(SuppliedCredentials.fixed("t0ken-n0t-in-any-log") + " "
                        + new AccessToken("t0ken-n0t-in-any-log", null) + " "
                        + new AccessToken("t0ken-n0t-in-any-log", Instant.EPOCH))
                .doesNotContain("t0ken-n0t-in-any-log");
    }

    private Token supplied(AccessTokenSupplier supplier) {
        return new SuppliedCredentials("bean vault", supplier).signIn(calls).signIn();
    }
}
