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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.client.auth.oauth.FileTokenStore;
import io.github.camelanaplan.client.auth.oauth.StoredToken;
import io.github.camelanaplan.client.auth.oauth.TokenStore;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

/** Components with which signing in goes wrong, in each of the ways in which it can. */
final class SignInMistakes {
    private static final String WRONG = "wr0ng-n0t-in-any-log";

    private final Path folder;
    private final AllWaysIn waysIn;

    SignInMistakes(Path folder, AllWaysIn waysIn) {
        this.folder = folder;
        this.waysIn = waysIn;
    }

    /** Each with the name of the error that tells of it. */
    Stream<Arguments> all() {
        return Stream.of(
                mistake("BadCredentialsException", this::wrongPassword),
                mistake("ServiceUnavailableException", this::answerThatQuotesWhatWasSent),
                mistake("KeyMaterialException", this::wrongKeyPassword),
                mistake("KeyMaterialException", this::keyOfAnotherCertificate),
                mistake("KeyMaterialException", this::damagedKey),
                mistake("AnaplanConfigurationException", this::keyInPlaceOfTheCertificate),
                mistake("BadCredentialsException", this::certificateThatIsNotRegistered),
                mistake("KeyMaterialException", this::wrongKeyStorePassword),
                mistake("KeyMaterialException", this::wrongPasswordOfABean),
                mistake("AnaplanConfigurationException", this::keyStoreThatIsNoBase64),
                mistake("BadCredentialsException", this::wrongClientSecret),
                mistake("BadCredentialsException", this::revokedRefreshToken),
                mistake("BadCredentialsException", this::codeThatWasUsedBefore),
                mistake("BadCredentialsException", this::oauthThatQuotesWhatWasSent),
                mistake("TokenStoreException", this::damagedTokenFile),
                mistake("TokenStoreException", this::storeThatQuotesTheToken),
                mistake("BadCredentialsException", this::accessTokenThatHasEnded),
                mistake("BadCredentialsException", this::accessTokenWithAWordBeforeIt),
                mistake("ServiceUnavailableException", this::supplierThatQuotesTheToken),
                mistake("ServiceUnavailableException", this::wrongProxyPassword),
                mistake("AnaplanConfigurationException", this::wrongTrustStorePassword),
                mistake("AnaplanConfigurationException", this::everythingAtOnce));
    }

    private static Arguments mistake(String error, Callable<AnaplanComponent> made) {
        return Arguments.of(error, made);
    }

    private AnaplanComponent wrongPassword() {
        AnaplanComponent component = waysIn.password(waysIn.anaplan);
        component.setPassword(WRONG);
        return component;
    }

    private AnaplanComponent answerThatQuotesWhatWasSent() {
        waysIn.anaplan.nextAnswers(
                RequestPattern.post("/token/authenticate"),
                1,
                CannedAnswer.status(500).body("text/html", "<html>" + AllWaysIn.PASSWORD));
        return waysIn.password(waysIn.anaplan);
    }

    private AnaplanComponent wrongKeyPassword() {
        AnaplanComponent component = waysIn.pem();
        component.setPrivateKeyPassword(WRONG);
        return component;
    }

    private AnaplanComponent keyOfAnotherCertificate() {
        AnaplanComponent component = waysIn.pem();
        component.setPrivateKey(TestPem.pkcs8(TestCertificate.rsa().getPrivate()));
        return component;
    }

    private AnaplanComponent damagedKey() {
        AnaplanComponent component = waysIn.pem();
        component.setPrivateKey(component.getPrivateKey().replace("MII", "MI?"));
        return component;
    }

    private AnaplanComponent keyInPlaceOfTheCertificate() {
        AnaplanComponent component = waysIn.pem();
        component.setCertificate(component.getPrivateKey());
        return component;
    }

    private AnaplanComponent certificateThatIsNotRegistered() {
        waysIn.anaplan.revokeCertificate(waysIn.certificate);
        return waysIn.pem();
    }

    private AnaplanComponent wrongKeyStorePassword() {
        AnaplanComponent component = waysIn.keystore();
        component.setKeystorePassword(WRONG);
        return component;
    }

    private AnaplanComponent wrongPasswordOfABean() throws Exception {
        AnaplanComponent component = waysIn.bean();
        component.getKeyStoreParameters().setPassword(WRONG);
        return component;
    }

    private AnaplanComponent keyStoreThatIsNoBase64() {
        AnaplanComponent component = waysIn.keystore();
        component.setKeystore(component.getKeystore().replace("MII", "MI?") + "?n0t-in-any-log");
        return component;
    }

    private AnaplanComponent wrongClientSecret() {
        AnaplanComponent component = waysIn.oauth();
        component.setClientSecret(WRONG);
        return component;
    }

    private AnaplanComponent revokedRefreshToken() {
        AnaplanComponent component = waysIn.oauth();
        waysIn.anaplan.oauth().revoke(component.getRefreshToken());
        return component;
    }

    private AnaplanComponent codeThatWasUsedBefore() {
        AnaplanComponent component = waysIn.code();
        component.setVerificationCode(WRONG);
        return component;
    }

    private AnaplanComponent oauthThatQuotesWhatWasSent() {
        AnaplanComponent component = waysIn.oauth();
        waysIn.anaplan.nextAnswers(
                RequestPattern.post("/oauth/token"),
                1,
                CannedAnswer.status(400)
                        .body(
                                "application/json",
                                "{\"error\":\"" + component.getRefreshToken() + "\",\"error_description\":\""
                                        + component.getClientSecret() + "\"}"));
        return component;
    }

    private AnaplanComponent damagedTokenFile() throws Exception {
        AnaplanComponent component = waysIn.oauth();
        Path file = Files.writeString(
                folder.resolve("damaged.json"), "{\"clients\":{\"x\":\"" + component.getRefreshToken() + "\"");
        component.setTokenStore(new FileTokenStore(file));
        return component;
    }

    private AnaplanComponent storeThatQuotesTheToken() {
        AnaplanComponent component = waysIn.oauth();
        component.setTokenStore(new TokenStore() {
            @Override
            public Optional<StoredToken> load(String client) {
                return Optional.empty();
            }

            @Override
            public void save(String client, StoredToken token) {
                throw new IllegalStateException("cannot store " + token.refreshToken());
            }
        });
        return component;
    }

    private AnaplanComponent accessTokenThatHasEnded() {
        AnaplanComponent component = waysIn.token();
        waysIn.anaplan.expireTokens();
        return component;
    }

    private AnaplanComponent accessTokenWithAWordBeforeIt() {
        AnaplanComponent component = waysIn.token();
        component.setAccessToken("Bearer " + component.getAccessToken());
        return component;
    }

    private AnaplanComponent supplierThatQuotesTheToken() {
        AnaplanComponent component = waysIn.supplier();
        String token = component.getTokenSupplier().get().value();
        component.setTokenSupplier(() -> {
            throw new IllegalStateException(token + " has ended");
        });
        return component;
    }

    private AnaplanComponent wrongProxyPassword() throws Exception {
        AnaplanComponent component = waysIn.throughProxy();
        component.setProxyPassword(WRONG);
        return component;
    }

    private AnaplanComponent wrongTrustStorePassword() throws Exception {
        AnaplanComponent component = waysIn.throughProxy();
        component.getSslContextParameters().getTrustManagers().getKeyStore().setPassword(WRONG);
        return component;
    }

    private AnaplanComponent everythingAtOnce() throws Exception {
        AnaplanComponent component = waysIn.throughProxy();
        AnaplanComponent oauth = waysIn.oauth();
        AnaplanComponent pem = waysIn.pem();
        component.setRefreshToken(oauth.getRefreshToken());
        component.setClientSecret(oauth.getClientSecret());
        component.setPrivateKey(pem.getPrivateKey());
        component.setPrivateKeyPassword(pem.getPrivateKeyPassword());
        component.setAccessToken(waysIn.token().getAccessToken());
        return component;
    }
}
