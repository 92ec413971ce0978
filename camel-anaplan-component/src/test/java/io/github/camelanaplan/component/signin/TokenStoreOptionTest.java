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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.oauth.FragileStore;
import io.github.camelanaplan.client.auth.oauth.StoredToken;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where refresh tokens are kept: what is configured is used once, and what came after it from then on, in later runs too. */
class TokenStoreOptionTest extends OAuthTestSupport {
    @TempDir
    Path folder;

    private AnaplanComponent storing(String refreshToken) {
        AnaplanComponent component = rotating(refreshToken);
        set(component, "tokenStore", "file:" + folder.resolve("tokens.json"));
        return component;
    }

    /** One run of an application. */
    private Exception run(AnaplanComponent component) throws Exception {
        CamelContext other = new DefaultCamelContext();
        try {
            other.addComponent("anaplan", component);
            other.start();
            Exchange done = other.createProducerTemplate()
                    .request("anaplan:list/files?" + inModel(), exchange -> exchange.getMessage()
                            .setBody(null));
            return done.getException();
        } finally {
            other.stop();
        }
    }

    @Test
    void tokenInAFileOutlivesContextsAlthoughTheConfiguredOneIsDead() throws Exception {
        String configured = freshToken();

        assertThat(run(storing(configured))).isNull();
        assertThat(anaplan.oauth().isAlive(configured)).isFalse();
        assertThat(run(storing(configured))).isNull();
        assertThat(run(storing(configured))).isNull();

        assertThat(anaplan.oauth().rotations()).isEqualTo(3);
    }

    @Test
    void tokenOutlivesTheConfigurationThatItCameFrom() throws Exception {
        assertThat(run(storing(freshToken()))).isNull();

        assertThat(run(storing(null))).isNull();
    }

    @Test
    void tokenInAFileOutlivesARestartOfTheComponent() {
        AnaplanComponent component = storing(freshToken());
        assertThat(firstCall("etl", component).getException()).isNull();

        component.stop();
        component.start();

        assertThat(list("etl").getException()).isNull();
    }

    @Test
    void tokenThatIsConfiguredLaterReplacesTheStoredOne() throws Exception {
        assertThat(run(storing(freshToken()))).isNull();
        String later = freshToken();

        assertThat(run(storing(later))).isNull();
        assertThat(anaplan.oauth().isAlive(later)).isFalse();
        assertThat(run(storing(later))).isNull();
    }

    @Test
    void authorizationCodeIsNotNeededAgain() throws Exception {
        String code = anaplan.oauth().authorizationCode(ROTATING, USER);

        for (int i = 0; i < 3; i++) {
            AnaplanComponent component = storing(null);
            component.setVerificationCode(code);
            component.setRedirectUri(REDIRECT);
            assertThat(run(component)).isNull();
        }
    }

    @Test
    void grantOfAPersonIsNotNeededAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            AnaplanComponent component = oauth(DEVICE, null);
            component.setDeviceGrant(true);
            component.setDeviceCodeHandler(code -> anaplan.oauth().approve(code.userCode(), USER));
            set(component, "tokenStore", "file:" + folder.resolve("tokens.json"));
            assertThat(run(component)).isNull();
        }

        assertThat(anaplan.oauth().rotations()).isEqualTo(2);
    }

    @Test
    void filesAreTheirOwnersAlone() throws Exception {
        assertThat(run(storing(freshToken()))).isNull();

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("tokens.json", "tokens.json.lock");
            for (Path file : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void beanOfTheRegistryKeepsTokens() {
        FragileStore store = new FragileStore();
        context.getRegistry().bind("vault", store);
        AnaplanComponent component = rotating(freshToken());
        set(component, "tokenStore", "#vault");

        assertThat(firstCall("etl", component).getException()).isNull();

        assertThat(lastOf(store)).hasValueSatisfying(this::isAlive);
    }

    @Test
    void objectKeepsTokensForTheNextComponent() throws Exception {
        FragileStore store = new FragileStore();
        String configured = freshToken();

        for (int i = 0; i < 2; i++) {
            AnaplanComponent component = rotating(configured);
            component.setTokenStore(store);
            assertThat(run(component)).isNull();
        }

        assertThat(lastOf(store)).hasValueSatisfying(this::isAlive);
    }

    @Test
    void clientsShareAFile() throws Exception {
        AnaplanComponent other = oauth(LASTING, SECRET);
        other.setRefreshToken(anaplan.oauth().refreshToken(LASTING, USER));
        set(other, "tokenStore", "file:" + folder.resolve("tokens.json"));

        assertThat(run(storing(freshToken()))).isNull();
        assertThat(run(other)).isNull();

        assertThat(run(storing(null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:", "memory", "tokens.json"})
    void storeThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> set(rotating(freshToken()), "tokenStore", text))
                .hasStackTraceContaining(
                        "Option tokenStore is no store; expected file: and the name of a file, or the name "
                                + "of a bean, as #myStore");
    }

    @Test
    void missingFolderIsFoundBeforeTheTokenIsUsedUp() {
        String token = freshToken();
        AnaplanComponent component = rotating(token);
        Path missing = folder.resolve("missing");
        set(component, "tokenStore", "file:" + missing.resolve("tokens.json"));

        assertThat(firstCall("etl", component).getException())
                .hasMessageContaining("the folder " + missing + " does not exist")
                .satisfies(e -> assertThat(StackTraces.of(e)).noneMatch(text -> text.contains(token)));

        assertThat(anaplan.journal()).isEmpty();
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @Test
    void damagedFileIsLeftAloneAndNothingIsUsedUp() throws IOException {
        String token = freshToken();
        Path file = Files.writeString(folder.resolve("tokens.json"), "{\"clients\": {\"" + PASSWORD);

        assertThat(firstCall("etl", storing(token)).getException())
                .hasMessageContaining(file + " is not a file of refresh tokens, or is damaged")
                .satisfies(e -> assertThat(StackTraces.of(e)).noneMatch(text -> text.contains(PASSWORD)));

        assertThat(file).hasContent("{\"clients\": {\"" + PASSWORD);
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    private static Optional<String> lastOf(FragileStore store) {
        List<StoredToken> saved = store.saved();
        return saved.isEmpty()
                ? Optional.empty()
                : Optional.of(saved.get(saved.size() - 1).refreshToken());
    }

    private void isAlive(String token) {
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }
}
