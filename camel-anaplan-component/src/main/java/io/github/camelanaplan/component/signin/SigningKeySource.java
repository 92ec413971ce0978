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
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.auth.certificate.CertificateCheck;
import io.github.camelanaplan.client.auth.certificate.KeyStoreKeys;
import io.github.camelanaplan.client.auth.certificate.PemKeys;
import io.github.camelanaplan.client.auth.certificate.SigningKey;
import io.github.camelanaplan.client.error.KeyMaterialException;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.CertificateOptions;

/** Reads the certificate and its key from where the options say. */
final class SigningKeySource {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeySource.class);
    private static final String PEM = "certificate or privateKey";
    private static final String STORE = "keystore";
    private static final String STORE_BEAN = "keyStoreParameters";
    private static final String SIGNING_BEAN = "signingParameters";
    /** The options to look at when what was read by them is of no use. */
    private static final Map<String, String> OPTIONS = Map.of(
            PEM, "certificate, privateKey and privateKeyPassword",
            STORE, "keystore, keystoreType, keystorePassword, keyAlias and privateKeyPassword",
            STORE_BEAN, "keyStoreParameters, keyAlias and privateKeyPassword",
            SIGNING_BEAN, "signingParameters and keyAlias");

    private final CertificateOptions options;
    private final CamelContext camel;
    private final SecretResource resources;

    SigningKeySource(CertificateOptions options, CamelContext camel) {
        this.options = options;
        this.camel = camel;
        this.resources = new SecretResource(camel);
    }

    /**
     * @throws AnaplanConfigurationException when options are missing or contradict one another
     * @throws KeyMaterialException when what they name is of no use
     */
    SigningKey key() {
        String source = source();
        requireNothingInVain(source);
        try {
            SigningKey key = of(source);
            CertificateCheck.check(key, Instant.now());
            CertificateCheck.warnings(key, Instant.now())
                    .forEach(warning -> LOG.warn("Sign-in by {}: {}", key, warning));
            return key;
        } catch (KeyMaterialException e) {
            throw new KeyMaterialException(
                    e.getMessage() + " (read by the options " + OPTIONS.get(source) + " of the component)");
        }
    }

    private String source() {
        boolean pem = GivenOptions.isGiven(options.getCertificate()) || GivenOptions.isGiven(options.getPrivateKey());
        List<String> sources = new GivenOptions()
                .with(PEM, pem)
                .with(STORE, options.getKeystore())
                .with(STORE_BEAN, options.getKeyStoreParameters())
                .with(SIGNING_BEAN, options.getSigningParameters())
                .names();
        if (sources.size() != 1) {
            throw new AnaplanConfigurationException("The certificate to sign in with is "
                    + (sources.isEmpty() ? "missing" : "given more than once, by " + String.join(" and ", sources))
                    + "; expected one of: certificate and privateKey, keystore, keyStoreParameters, signingParameters");
        }
        return sources.get(0);
    }

    /** What would be ignored is a mistake: a password in the wrong option, say. */
    private void requireNothingInVain(String source) {
        GivenOptions inVain = new GivenOptions();
        if (!source.equals(STORE)) {
            inVain.with("keystorePassword", options.getKeystorePassword())
                    .with("keystoreType", options.getKeystoreType());
        }
        if (source.equals(PEM)) {
            inVain.with("keyAlias", options.getKeyAlias());
        }
        if (source.equals(SIGNING_BEAN)) {
            inVain.with("privateKeyPassword", options.getPrivateKeyPassword());
        }
        if (!inVain.names().isEmpty()) {
            throw new AnaplanConfigurationException("Options that would have no effect: "
                    + String.join(", ", inVain.names()) + "; expected nothing besides " + OPTIONS.get(source));
        }
    }

    private SigningKey of(String source) {
        return switch (source) {
            case PEM -> ofPem();
            case STORE -> ofKeyStore();
            case STORE_BEAN ->
                of(options.getKeyStoreParameters(), options.getPrivateKeyPassword(), options.getKeyAlias());
            default -> of(options.getSigningParameters());
        };
    }

    private SigningKey ofPem() {
        String certificate = GivenOptions.orNull(options.getCertificate());
        String key = GivenOptions.orNull(options.getPrivateKey());
        if (certificate != null && certificate.contains("PRIVATE KEY-----")) {
            throw new AnaplanConfigurationException(
                    "Option certificate holds a private key, and Camel shows the value of that "
                            + "option in its log; expected it in privateKey, which Camel masks and which may hold both");
        }
        if (key == null) {
            return PemKeys.read(
                    resources.pem("certificate", certificate), null, password(options.getPrivateKeyPassword()));
        }
        String keyPem = resources.pem("privateKey", key);
        return certificate == null
                ? PemKeys.read(keyPem, null, password(options.getPrivateKeyPassword()))
                : PemKeys.read(
                        resources.pem("certificate", certificate), keyPem, password(options.getPrivateKeyPassword()));
    }

    private SigningKey ofKeyStore() {
        char[] password = password(GivenOptions.required("keystorePassword", options.getKeystorePassword()));
        KeyStore store = KeyStoreKeys.load(
                resources.bytes("keystore", options.getKeystore()),
                GivenOptions.orNull(options.getKeystoreType()),
                password);
        String ownPassword = GivenOptions.orNull(options.getPrivateKeyPassword());
        return KeyStoreKeys.read(
                store,
                GivenOptions.orNull(options.getKeyAlias()),
                ownPassword == null ? password : password(ownPassword));
    }

    private SigningKey of(SSLContextParameters parameters) {
        KeyManagersParameters managers = parameters.getKeyManagers();
        if (managers == null || managers.getKeyStore() == null) {
            throw new AnaplanConfigurationException(
                    "Option signingParameters has no key managers with a key store; expected there the certificate and key");
        }
        String alias = GivenOptions.isGiven(options.getKeyAlias()) ? options.getKeyAlias() : parameters.getCertAlias();
        return of(managers.getKeyStore(), managers.getKeyPassword(), alias);
    }

    private SigningKey of(KeyStoreParameters parameters, String keyPassword, String alias) {
        CamelContextAware.trySetCamelContext(parameters, camel);
        KeyStore store;
        try {
            store = parameters.createKeyStore();
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyMaterialException("The key store of the bean cannot be read (" + e.getMessage()
                    + "); check its resource, type and password");
        }
        String password = GivenOptions.isGiven(keyPassword) ? keyPassword : parameters.getPassword();
        return KeyStoreKeys.read(
                store,
                GivenOptions.orNull(camel.resolvePropertyPlaceholders(orEmpty(alias))),
                password(camel.resolvePropertyPlaceholders(orEmpty(password))));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static char[] password(String text) {
        return GivenOptions.isGiven(text) ? text.toCharArray() : null;
    }
}
