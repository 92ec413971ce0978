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
package io.github.camelanaplan.client.auth.oauth;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TokenStoreException;
import io.github.camelanaplan.simulator.http.CannedAnswer;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A person is asked, and answers or does not. */
class DeviceGrantTest extends OAuthTestSupport {
    private final FragileStore store = new FragileStore();
    private final List<DeviceCode> shown = new CopyOnWriteArrayList<>();

    @Test
    void personIsShownWhereToEnterWhatUntilWhen() {
        started(asking(this::approve)).signIn();

        assertThat(shown).singleElement().satisfies(code -> {
            assertThat(code.verificationUri()).hasScheme("http");
            assertThat(code.verificationUriComplete().toString()).endsWith(code.userCode());
            assertThat(code.expiresAt())
                    .isBetween(
                            clock.instant().plus(ofMinutes(14)), clock.instant().plus(ofMinutes(15)));
        });
    }

    @Test
    void approvalGivesTokensThatOutliveARestart() {
        assertAccepted(started(asking(this::approve)).signIn());

        assertAccepted(started(asking(shown::add)).signIn());

        assertThat(shown).hasSize(1);
        assertThat(store.load(key(device)).orElseThrow().origin()).isEqualTo(Origin.DEVICE);
    }

    @Test
    void tokensComeOnceThePersonHasAnswered() {
        CompletableFuture<Token> token = CompletableFuture.supplyAsync(started(asking(shown::add))::signIn);
        await().until(() -> tokenRequests() >= 2);
        assertThat(token).isNotDone();

        anaplan.oauth().approve(shown.get(0).userCode(), USER);

        assertAccepted(token.join());
    }

    @Test
    void denialIsAnError() {
        assertThatThrownBy(started(asking(code -> anaplan.oauth().deny(code.userCode())))::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll(device.clientId(), "access_denied");
    }

    @Test
    void codeThatNobodyEntersExpires() {
        assertThatThrownBy(started(asking(code -> clock.advance(ofMinutes(16))))::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("expired_token", "nobody granted access");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void pendingMayHaveAnyStatus(int status) {
        nextAnswer(status, "{\"error\":\"authorization_pending\"}");

        assertAccepted(started(asking(this::approve)).signIn());
    }

    @Test
    void slowDownIsWaitedForAndThenThePersonsAnswerTaken() {
        nextAnswer(400, "{\"error\":\"slow_down\"}");

        assertAccepted(started(asking(this::approve)).signIn());

        assertThat(tokenRequests()).isEqualTo(2);
    }

    @Test
    void brokenConnectionsWhileWaitingAreNoReasonToGiveUp() {
        anaplan.nextAnswers(TOKEN, 1, CannedAnswer.resetConnection());
        anaplan.nextAnswers(TOKEN, 1, CannedAnswer.status(503));

        assertAccepted(started(asking(this::approve)).signIn());
    }

    @Test
    void waitingEndsWhenTheComponentStops() {
        SignIn signIn = started(asking(shown::add));
        CompletableFuture<Token> token = CompletableFuture.supplyAsync(signIn::signIn);
        await().until(() -> !shown.isEmpty());

        signIn.stop();

        assertThatThrownBy(token::join).cause().isInstanceOfSatisfying(ServiceUnavailableException.class, e -> {
            assertThat(e).hasMessageContaining("stops");
            assertThat(e.mayHaveArrived()).isFalse();
        });
    }

    @Test
    void handlerThatFailsIsNamedAndNobodyIsWaitedFor() {
        assertThatThrownBy(started(asking(code -> {
                    throw new IllegalStateException("mail password is 5ecret");
                }))::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("IllegalStateException")
                .hasNoCause()
                .message()
                .doesNotContain("5ecret");
        assertThat(tokenRequests()).isZero();
    }

    @Test
    void fullDiskIsFoundBeforeAPersonIsTroubled() {
        store.fillsUpAfter(0);

        assertThatThrownBy(started(asking(shown::add))::signIn).isInstanceOf(TokenStoreException.class);
        assertThat(shown).isEmpty();
    }

    @Test
    void personIsAskedWhenTheRefreshTokenIsNoLongerGood() {
        SignIn signIn = started(asking(this::approve).refreshToken("dead-n0t-in-any-log"));
        assertAccepted(signIn.signIn());
        anaplan.oauth().revoke(store.load(key(device)).orElseThrow().refreshToken());
        assertAccepted(signIn.signIn());
        assertThat(shown).hasSize(2);

        assertAccepted(started(asking(this::approve).refreshToken("dead-n0t-in-any-log"))
                .signIn());

        assertThat(shown).hasSize(2);
    }

    @Test
    void clientWithoutTheDeviceGrantIsNamed() {
        assertThatThrownBy(started(OAuthCredentials.of(rotating).deviceGrant(shown::add))::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("unauthorized_client", "different registrations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"device_code\":\"5ecret\",\"user_code\":\"U\",\"verification_uri\":\"not a URI\"}",
                "{\"device_code\":\"5ecret\",\"verification_uri\":\"https://example.com\"}"
            })
    void answerWithoutACodeIsMalformedAndNotQuoted(String json) {
        anaplan.nextAnswers(DEVICE, 1, CannedAnswer.status(200).body("application/json", json));

        assertThatThrownBy(started(asking(shown::add))::signIn)
                .isInstanceOf(MalformedAnswerException.class)
                .message()
                .doesNotContain("5ecret");
    }

    @Test
    void addressIsLoggedForThosePeopleWhoReadLogs() {
        try (LogLines log = LogLines.of(LoggingDeviceCodeHandler.class)) {
            DeviceCodeHandler logging = new LoggingDeviceCodeHandler();

            started(asking(code -> {
                        logging.show(code);
                        approve(code);
                    }))
                    .signIn();

            assertThat(log.with(shown.get(0).userCode()))
                    .singleElement()
                    .asString()
                    .contains(
                            shown.get(0).verificationUriComplete().toString(),
                            shown.get(0)
                                    .expiresAt()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString());
        }
    }

    private void approve(DeviceCode code) {
        shown.add(code);
        anaplan.oauth().approve(code.userCode(), USER);
    }

    private OAuthCredentialsBuilder asking(DeviceCodeHandler handler) {
        return OAuthCredentials.of(device).deviceGrant(handler).store(store);
    }
}
