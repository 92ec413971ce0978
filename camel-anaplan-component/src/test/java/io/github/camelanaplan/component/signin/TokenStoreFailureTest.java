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
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.oauth.FragileStore;
import io.github.camelanaplan.client.auth.oauth.StoredToken;
import io.github.camelanaplan.client.auth.oauth.TokenStore;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TokenStoreException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.component.TestBytes;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong between a rotation and its storage costs neither work nor the way in, or is named. */
class TokenStoreFailureTest extends OAuthTestSupport {
    private final FragileStore store = new FragileStore();

    private AnaplanComponent storing(TokenStore where, String refreshToken) {
        AnaplanComponent component = rotating(refreshToken);
        component.setTokenStore(where);
        return component;
    }

    private StoredToken last() {
        List<StoredToken> saved = store.saved();
        return saved.get(saved.size() - 1);
    }

    @Test
    void storeThatFailsOnceAfterARotationCostsNothing() {
        store.fillsUpAfter(1);

        assertThat(firstCall("etl", storing(store, freshToken())).getException())
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("cannot be written to the token store (fragile store): No space left on device")
                .hasMessageContaining("kept in memory, and saved at the next attempt");
        assertThat(received(RequestPattern.get("/files"))).isEmpty();
        store.hasRoomAgain();

        assertThat(list("etl").getException()).isNull();
        assertThat(tokenCalls()).isEqualTo(1);
        assertThat(anaplan.oauth().isAlive(last().refreshToken())).isTrue();
    }

    @Test
    void redeliveryDoesTheWorkOnceTheTokenIsSaved() throws Exception {
        store.fillsUpAfter(1);
        context.addComponent("etl", storing(store, freshToken()));
        route(r -> r.from("direct:in")
                .onException(TokenStoreException.class)
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .onRedelivery(exchange -> store.hasRoomAgain())
                .end()
                .to("etl:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel()));

        succeed("direct:in", PlanningModel.PRODUCTS);

        assertThat(model.tasks()).hasSize(1);
        assertThat(Calls.starts(anaplan)).hasSize(1);
        assertThat(model.fileContent(USER, "products.csv")).hasValue(TestBytes.utf8(PlanningModel.PRODUCTS));
    }

    @Test
    void storeThatNeverWorksIsNamedAndTheTokenNotUsed() {
        String token = freshToken();
        store.fillsUpAfter(0);

        assertThat(firstCall("etl", storing(store, token)).getException())
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("The refresh token of " + ROTATING + "@127.0.0.1 cannot be written")
                .hasMessageContaining("Nothing was sent");
        assertThat(list("etl").getException()).isInstanceOf(TokenStoreException.class);

        assertThat(anaplan.journal()).isEmpty();
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @Test
    void tokenThatCouldNotBeSavedIsSavedWhenTheComponentStops() {
        store.fillsUpAfter(1);
        AnaplanComponent component = storing(store, freshToken());
        assertThat(firstCall("etl", component).getException()).isInstanceOf(TokenStoreException.class);
        store.hasRoomAgain();

        component.stop();

        assertThat(anaplan.oauth().isAlive(last().refreshToken())).isTrue();
        component.start();
        assertThat(list("etl").getException()).isNull();
    }

    @Test
    void storeThatCannotBeReadIsNotTakenForEmpty() {
        String token = freshToken();
        TokenStore locked = new TokenStore() {
            @Override
            public Optional<StoredToken> load(String client) {
                throw new IllegalStateException("vault is sealed, key " + PASSWORD);
            }

            @Override
            public void save(String client, StoredToken stored) throws IOException {
                throw new IOException("vault is sealed");
            }

            @Override
            public String toString() {
                return "the vault";
            }
        };

        assertThat(firstCall("etl", storing(locked, token)).getException())
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining(
                        "cannot be read from the token store (the vault): java.lang.IllegalStateException")
                .satisfies(e -> assertThat(StackTraces.of(e)).noneMatch(text -> text.contains(PASSWORD)));

        assertThat(anaplan.journal()).isEmpty();
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    /** A crash is an answer that nobody lives to see. */
    @Test
    void crashBetweenRotationAndStorageIsNamedInTheNextRun() {
        anaplan.nextAnswers(RequestPattern.post("/oauth/token"), 1, CannedAnswer.resetAfterProcessing());
        String token = freshToken();
        assertThat(firstCall("crashed", storing(store, token)).getException())
                .isInstanceOfSatisfying(ServiceUnavailableException.class, error -> assertThat(error.mayHaveArrived())
                        .isFalse());

        assertThat(firstCall("next", storing(store, token)).getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining(
                        "was begun to be exchanged, and what came of it was not saved (no answer, or a crash): "
                                + "the refresh token that the service gave then may be lost")
                .hasMessageContaining("Configure a new refresh token")
                .satisfies(e -> assertThat(StackTraces.of(e))
                        .noneMatch(text -> text.contains(token) || text.contains(PASSWORD)));
    }

    @Test
    void crashBeforeTheServiceHeardCostsNothing() {
        anaplan.nextAnswers(RequestPattern.post("/oauth/token"), 1, CannedAnswer.resetConnection());
        String token = freshToken();
        assertThat(firstCall("crashed", storing(store, token)).getException()).isNotNull();

        assertThat(firstCall("next", storing(store, token)).getException()).isNull();
    }

    @Test
    void personHelpsOutAfterACrash() {
        anaplan.nextAnswers(RequestPattern.post("/oauth/token"), 1, CannedAnswer.resetAfterProcessing());
        String token = anaplan.oauth().refreshToken(DEVICE, USER);
        assertThat(firstCall("crashed", helped(token)).getException()).isNotNull();

        assertThat(firstCall("next", helped(token)).getException()).isNull();
        assertThat(firstCall("later", helped(token)).getException()).isNull();
    }

    private AnaplanComponent helped(String token) {
        AnaplanComponent component = oauth(DEVICE, null);
        component.setRefreshToken(token);
        component.setTokenStore(store);
        component.setDeviceGrant(true);
        component.setDeviceCodeHandler(code -> anaplan.oauth().approve(code.userCode(), USER));
        return component;
    }
}
