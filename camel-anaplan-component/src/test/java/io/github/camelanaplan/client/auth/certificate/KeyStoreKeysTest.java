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
package io.github.camelanaplan.client.auth.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

import org.assertj.core.api.AbstractThrowableAssert;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.KeyMaterialException;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Key stores, as keytool makes them. */
class KeyStoreKeysTest {
    private static final KeyPair PAIR = TestCertificate.rsa();
    private static final X509Certificate CERTIFICATE = TestCertificate.of(PAIR);
    private static final char[] STORE_PASSWORD = "St0re-n0t-in-any-log".toCharArray();
    private static final char[] KEY_PASSWORD = "K3y-n0t-in-any-log".toCharArray();
    private static final char[] WRONG = "Wr0ng-n0t-in-any-log".toCharArray();

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS", "JCEKS"})
    void typeIsFoundOut(String type) throws Exception {
        KeyStore store = KeyStoreKeys.load(bytes(withKey(type, STORE_PASSWORD), STORE_PASSWORD), null, STORE_PASSWORD);

        assertRead(KeyStoreKeys.read(store, null, STORE_PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "pkcs12", "JKS", "jks"})
    void typeMayBeNamed(String type) throws Exception {
        KeyStore store = KeyStoreKeys.load(bytes(withKey(type, STORE_PASSWORD), STORE_PASSWORD), type, STORE_PASSWORD);

        assertRead(KeyStoreKeys.read(store, "robot", STORE_PASSWORD));
    }

    @Test
    void keyMayHaveAPasswordOfItsOwn() throws Exception {
        KeyStore store = KeyStoreKeys.load(bytes(withKey("JKS", KEY_PASSWORD), STORE_PASSWORD), null, STORE_PASSWORD);

        assertRead(KeyStoreKeys.read(store, "robot", KEY_PASSWORD));
    }

    @Test
    void passwordOfPkcs12MayHaveLettersThatAreNotAscii() throws Exception {
        char[] password = "pä:ß".toCharArray();
        KeyStore written = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
        fill(written, password);

        KeyStore store = KeyStoreKeys.load(bytes(written, password), null, password);

        assertRead(KeyStoreKeys.read(store, null, password));
        assertThatThrownBy(() -> KeyStoreKeys.load(bytes(written, password), null, "falsch:ß".toCharArray()))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessage("The password of the key store (PKCS12) is wrong, unless the file is damaged");
    }

    @Test
    void onlyKeyNeedsNoAlias() throws Exception {
        KeyStore store = withKey("PKCS12", STORE_PASSWORD);
        store.setCertificateEntry("root", CERTIFICATE);

        assertRead(KeyStoreKeys.read(store, null, STORE_PASSWORD));
    }

    @Test
    void severalKeysNeedAnAlias() throws Exception {
        KeyStore store = withKey("PKCS12", STORE_PASSWORD);
        store.setKeyEntry("spare", PAIR.getPrivate(), STORE_PASSWORD, new Certificate[] {CERTIFICATE});
        store.setCertificateEntry("root", CERTIFICATE);

        assertRead(KeyStoreKeys.read(store, "robot", STORE_PASSWORD));
        assertThatThrownBy(() -> KeyStoreKeys.read(store, null, STORE_PASSWORD))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageStartingWith("The key store holds several private keys; say which by its alias: ")
                .hasMessageContainingAll("robot", "spare")
                .hasMessageNotContaining("root");
    }

    @Test
    void missingAliasNamesThoseThatExist() throws Exception {
        KeyStore store = withKey("JKS", STORE_PASSWORD);
        store.setCertificateEntry("root", CERTIFICATE);

        assertThatThrownBy(() -> KeyStoreKeys.read(store, "robto", STORE_PASSWORD))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageStartingWith("The key store has no alias \"robto\"; it has these: ")
                .hasMessageContainingAll("robot", "root");
    }

    @Test
    void aliasThatIsACertificateOnlySaysSo() throws Exception {
        KeyStore store = withKey("PKCS12", STORE_PASSWORD);
        store.setCertificateEntry("root", CERTIFICATE);

        assertThatThrownBy(() -> KeyStoreKeys.read(store, "root", STORE_PASSWORD))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessage("The alias \"root\" of the key store is a certificate without its private key; aliases"
                        + " with keys: robot");
    }

    @Test
    void aliasThatIsASharedKeySaysSo() throws Exception {
        KeyStore store = withKey("PKCS12", STORE_PASSWORD);
        store.setKeyEntry("shared", new SecretKeySpec(new byte[16], "AES"), STORE_PASSWORD, null);

        assertRead(KeyStoreKeys.read(store, null, STORE_PASSWORD));
        assertThatThrownBy(() -> KeyStoreKeys.read(store, "shared", STORE_PASSWORD))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageContaining("\"shared\" of the key store is no private key")
                .hasMessageEndingWith("aliases with private keys: robot");
    }

    @Test
    void storeWithoutPrivateKeysSaysWhatItHolds() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);

        assertThatThrownBy(() -> KeyStoreKeys.read(store, null, STORE_PASSWORD))
                .hasMessage("The key store holds nothing that can be read");

        store.setCertificateEntry("root", CERTIFICATE);
        assertThatThrownBy(() -> KeyStoreKeys.read(store, null, STORE_PASSWORD))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessage("The key store holds no private key; its other aliases: root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void wrongPasswordOfTheKey(String type) throws Exception {
        KeyStore store = withKey(type, KEY_PASSWORD);

        assertThatThrownBy(() -> KeyStoreKeys.read(store, "robot", WRONG))
                .isInstanceOf(KeyMaterialException.class)
                .hasNoCause()
                .hasMessage("The private key \"robot\" of the key store cannot be decrypted: the password of the key is"
                        + " wrong; it may differ from that of the store");
        assertThatThrownBy(() -> KeyStoreKeys.read(store, "robot", null))
                .hasMessage("The private key \"robot\" of the key store cannot be decrypted: it is encrypted, and no"
                        + " password was given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void wrongPasswordOfTheStore(String type) throws Exception {
        byte[] content = bytes(withKey(type, STORE_PASSWORD), STORE_PASSWORD);

        assertRefused(content, null, WRONG)
                .hasMessage("The password of the key store (" + type + ") is wrong, unless the file is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void damagedStore(String type) throws Exception {
        byte[] content = bytes(withKey(type, STORE_PASSWORD), STORE_PASSWORD);

        assertRefused(Arrays.copyOf(content, content.length / 2), null, STORE_PASSWORD)
                .hasMessage("The key store is damaged, or not of type " + type);
        assertRefused(new byte[0], type, STORE_PASSWORD).hasMessage("The key store is empty: 0 bytes");
    }

    @Test
    void wrongType() throws Exception {
        byte[] jks = bytes(withKey("JKS", STORE_PASSWORD), STORE_PASSWORD);
        byte[] pkcs12 = bytes(withKey("PKCS12", STORE_PASSWORD), STORE_PASSWORD);

        assertRefused(jks, "PKCS12", STORE_PASSWORD)
                .hasMessage("The type of the key store is not PKCS12 but JKS: name that, or none");
        assertRefused(pkcs12, "jks", STORE_PASSWORD)
                .hasMessage("The type of the key store is not jks but PKCS12: name that, or none");
        assertRefused(pkcs12, "PFX", STORE_PASSWORD)
                .hasMessageStartingWith("The type of the key store, PFX, is not known here; these are: ")
                .hasMessageContainingAll("JKS", "PKCS12");
        assertRefused("no store at all".getBytes(US_ASCII), null, STORE_PASSWORD)
                .hasMessageStartingWith("The key store is neither PKCS12 nor JKS");
        assertRefused(TestPem.pem(CERTIFICATE).getBytes(US_ASCII), null, STORE_PASSWORD)
                .hasMessageContaining("is no key store but PEM text");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            byte[] content, String type, char[] password) {
        return assertThatThrownBy(() -> KeyStoreKeys.load(content, type, password))
                .isInstanceOf(KeyMaterialException.class)
                .hasNoCause();
    }

    private static KeyStore withKey(String type, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        fill(store, password);
        return store;
    }

    private static void fill(KeyStore store, char[] password) throws GeneralSecurityException, IOException {
        store.load(null, null);
        store.setKeyEntry("robot", PAIR.getPrivate(), password, new Certificate[] {CERTIFICATE});
    }

    private static byte[] bytes(KeyStore store, char[] password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        store.store(content, password);
        return content.toByteArray();
    }

    private static void assertRead(SigningKey read) {
        assertThat(read.certificate()).isEqualTo(CERTIFICATE);
        assertThat(read.key().getEncoded()).isEqualTo(PAIR.getPrivate().getEncoded());
    }
}
