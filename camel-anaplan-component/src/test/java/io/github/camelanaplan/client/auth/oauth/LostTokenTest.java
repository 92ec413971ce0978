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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TokenStoreException;
import io.github.camelanaplan.simulator.http.CannedAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Disks that are full, processes that end and connections that break around a refresh. */
class LostTokenTest extends OAuthTestSupport {
    @TempDir
    Path folder;

    private final FragileStore store = new FragileStore();
    private String configured;
    private SignIn signIn;

    @BeforeEach
    void configure() {
        configured = refreshToken(rotating);
        signIn = restarted();
    }

    private SignIn restarted() {
        return started(OAuthCredentials.of(rotating).refreshToken(configured).store(store));
    }

    @Test
    void refreshIsAnnouncedBeforeAndItsOutcomeSavedAfter() {
        signIn.signIn();

        assertThat(store.saved()).hasSize(2);
        assertThat(store.saved().get(0).refreshToken()).isEqualTo(configured);
        assertThat(store.saved().get(0).refreshingSince()).isNotNull();
        assertThat(store.saved().get(1).refreshToken()).isNotEqualTo(configured);
        assertThat(store.saved().get(1).refreshingSince()).isNull();
    }

    @Test
    void fullDiskIsFoundBeforeTheTokenIsUsedUp() {
        store.fillsUpAfter(0);

        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContainingAll("fragile store", "No space left on device", "Nothing was sent");
        assertThat(anaplan.journal()).isEmpty();
        assertThat(anaplan.oauth().isAlive(configured)).isTrue();
    }

    @Test
    void diskThatFillsUpMeanwhileCostsNeitherTokenAndTheNextAttemptSavesFirst() {
        store.fillsUpAfter(1);
        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContainingAll("fragile store", "kept in memory");
        assertThatThrownBy(signIn::signIn).isInstanceOf(TokenStoreException.class);
        assertThat(tokenRequests()).isEqualTo(1);

        store.hasRoomAgain();
        Token token = signIn.signIn();

        assertThat(tokenRequests()).isEqualTo(1);
        assertAccepted(token);
        assertThat(anaplan.oauth()
                        .isAlive(store.load(key(rotating)).orElseThrow().refreshToken()))
                .isTrue();
    }

    @Test
    void tokenThatCouldNotBeSavedIsSavedAtTheLatestWhenTheComponentStops() {
        store.fillsUpAfter(1);
        assertThatThrownBy(signIn::signIn).isInstanceOf(TokenStoreException.class);
        store.hasRoomAgain();

        signIn.stop();

        assertAccepted(restarted().signIn());
    }

    @Test
    void crashBetweenRotationAndStorageIsNamedWithItsTime() {
        store.fillsUpAfter(1);
        assertThatThrownBy(signIn::signIn).isInstanceOf(TokenStoreException.class);
        store.hasRoomAgain();
        StoredToken left = store.load(key(rotating)).orElseThrow();

        assertThatThrownBy(restarted()::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("may be lost", left.refreshingSince().toString(), "refreshToken");
        assertThatThrownBy(restarted()::signIn).hasMessageContaining("may be lost");
    }

    @Test
    void crashBeforeTheRefreshWasSentCostsNothing() throws IOException {
        store.save(
                key(rotating),
                new StoredToken(configured, Origin.of(configured), clock.instant(), null).inUse(clock.instant()));

        assertAccepted(signIn.signIn());
        assertThat(store.load(key(rotating)).orElseThrow().refreshingSince()).isNull();
    }

    @Test
    void answerThatGotLostIsNamedByTheSameProcess() {
        anaplan.nextAnswers(TOKEN, 1, CannedAnswer.resetAfterProcessing());
        assertThatThrownBy(signIn::signIn)
                .isInstanceOfSatisfying(ServiceUnavailableException.class, e -> assertThat(e.mayHaveArrived())
                        .isFalse());

        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("may be lost");
    }

    @Test
    void answerThatWasNotTheServicesMayHaveCostTheTokenToo() {
        anaplan.nextAnswers(
                TOKEN, 1, CannedAnswer.status(200).body("text/html", "<html/>").afterProcessing());
        assertThatThrownBy(signIn::signIn).hasMessageContaining("oauthUrl");

        assertThatThrownBy(signIn::signIn).hasMessageContaining("may be lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "1e300", "\"9223372036854775807\"", "-5", "null", "\"soon\""})
    void tokenIsKeptHoweverLongTheOneThatComesAlongIsSaidToLast(String lifetime) throws IOException {
        nextAnswer(
                200,
                "{\"access_token\":\"acc3ss-n0t-in-any-log\",\"refresh_token\":\"r3fresh-n0t-in-any-log\",\"expires_in\":"
                        + lifetime + "}");

        signIn.signIn();

        assertThat(store.load(key(rotating)).orElseThrow().refreshToken()).isEqualTo("r3fresh-n0t-in-any-log");
    }

    @Test
    void refusalAndWhatWasNotProcessedCostNothing() {
        nextAnswer(401, "{\"error\":\"invalid_client\"}");
        assertThatThrownBy(signIn::signIn).isInstanceOf(BadCredentialsException.class);
        anaplan.nextAnswers(TOKEN, 1, CannedAnswer.status(429));
        assertThatThrownBy(signIn::signIn).hasMessageContaining("429");

        assertThat(store.load(key(rotating)).orElseThrow().refreshingSince()).isNull();
        anaplan.oauth().revoke(configured);
        assertThatThrownBy(signIn::signIn).message().doesNotContain("may be lost");
    }

    @Test
    void storeThatCannotBeReadIsNotTakenForEmpty() {
        SignIn broken =
                started(OAuthCredentials.of(rotating).refreshToken(configured).store(new TokenStore() {
                    @Override
                    public Optional<StoredToken> load(String client) {
                        throw new IllegalStateException("row 'r3fresh-n0t-in-any-log' is broken");
                    }

                    @Override
                    public void save(String client, StoredToken token) {}

                    @Override
                    public String toString() {
                        return "broken store";
                    }
                }));

        assertThatThrownBy(broken::signIn)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContainingAll("broken store", "IllegalStateException")
                .hasNoCause()
                .message()
                .doesNotContain("r3fresh-n0t-in-any-log");
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void interruptedThreadSavesAllTheSame() {
        TokenStore file = new FileTokenStore(folder.resolve("tokens.json"));
        StoredToken stored = new StoredToken("r3fresh-n0t-in-any-log", "origin", Instant.EPOCH, null);
        TokenKeeper keeper = new TokenKeeper(file, "client");
        Thread.currentThread().interrupt();

        keeper.keep(stored, Token.untilRefused("Bearer x", Instant.EPOCH));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(keeper.load()).isEqualTo(stored);
    }
}
