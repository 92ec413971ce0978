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

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.support.PropertyBindingSupport;
import org.bouncycastle.openssl.PKCS8Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;

/** Certificates and keys in PEM, in all the forms in which administrators hand them over: each loads a list. */
class PemSignInTest extends CertificateTestSupport {
    private static final PrivateKey KEY = PAIR.getPrivate();
    private static final X509Certificate AUTHORITY = TestCertificate.with(TestCertificate.rsa())
            .subject("CN=Test authority")
            .authority()
            .build();

    @TempDir
    Path folder;

    private enum KeyForm {
        PKCS8(TestPem.pkcs8(KEY)),
        PKCS1(TestPem.pem(KEY)),
        ENCRYPTED_PKCS8(TestPem.encryptedPkcs8(KEY, PKCS8Generator.AES_256_CBC, KEY_PASSWORD)),
        ENCRYPTED_PKCS1(TestPem.encryptedPkcs1(KEY, "AES-256-CBC", KEY_PASSWORD));

        private final String pem;

        KeyForm(String pem) {
            this.pem = pem;
        }
    }

    static Stream<Arguments> everyFormFromEverywhere() {
        return Arrays.stream(KeyForm.values())
                .flatMap(key -> Arrays.stream(ResourceForm.values()).map(from -> Arguments.of(key, from)));
    }

    @ParameterizedTest
    @MethodSource("everyFormFromEverywhere")
    void certificateAndKeyApart(KeyForm key, ResourceForm from) throws Exception {
        options().setCertificate(from.of(folder, "robot.crt", TestPem.pem(CERTIFICATE)));
        options().setPrivateKey(from.of(folder, "robot.key", key.pem));
        options().setPrivateKeyPassword(KEY_PASSWORD);

        assertLoadsFromFolder();
    }

    @ParameterizedTest
    @EnumSource
    void keyThatIsNotEncryptedNeedsNoPassword(ResourceForm from) throws Exception {
        options().setCertificate(from.of(folder, "robot.crt", TestPem.pem(CERTIFICATE)));
        options().setPrivateKey(from.of(folder, "robot.key", KeyForm.PKCS8.pem));
        options().setPrivateKeyPassword(" ");

        assertLoadsFromFolder();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key certificate authority",
                "key authority certificate",
                "certificate key authority",
                "certificate authority key",
                "authority key certificate",
                "authority certificate key"
            })
    void keyAndChainTogetherInAnyOrder(String order) throws Exception {
        options().setPrivateKey(together(order));

        assertLoads();
    }

    @Test
    void keyAndChainTogetherInAFileThatBothOptionsName() throws Exception {
        String file = ResourceForm.FILE.of(folder, "all.pem", together("authority key certificate"));
        options().setCertificate(file);
        options().setPrivateKey(file);

        assertLoads();
    }

    @Test
    void keyAndChainTogetherInAFileThatTheCertificateNames() throws Exception {
        options().setCertificate(ResourceForm.FILE.of(folder, "all.pem", together("certificate authority key")));

        assertLoads();
    }

    @Test
    void certificateThatBelongsToTheKeyIsPickedFromAChain() throws Exception {
        X509Certificate ofAnother = validFor(TestCertificate.rsa(), Duration.ofDays(300));
        options().setCertificate(TestPem.pem(AUTHORITY, ofAnother, CERTIFICATE));
        options().setPrivateKey(KeyForm.PKCS1.pem);

        assertLoads();
    }

    @Test
    void placeholdersStandForKeysAndPasswords() throws Exception {
        context.getPropertiesComponent().addInitialProperty("robot.certificate", TestPem.pem(CERTIFICATE));
        context.getPropertiesComponent()
                .addInitialProperty("robot.key", KeyForm.ENCRYPTED_PKCS8.pem.replace("\n", "\\n"));
        context.getPropertiesComponent().addInitialProperty("robot.secret", KEY_PASSWORD);
        PropertyBindingSupport.bindProperties(
                context,
                options(),
                new HashMap<>(Map.of(
                        "certificate", "{{robot.certificate}}",
                        "privateKey", "{{robot.key}}",
                        "privateKeyPassword", "{{robot.secret}}")));

        assertLoads();
    }

    private static String together(String order) {
        Map<String, String> parts = Map.of(
                "key", KeyForm.PKCS8.pem,
                "certificate", "subject=CN = Robot\n" + TestPem.pem(CERTIFICATE),
                "authority", "Bag Attributes\n    localKeyID: 01\n" + TestPem.pem(AUTHORITY));
        return Arrays.stream(order.split(" ")).map(parts::get).collect(Collectors.joining());
    }

    private void assertLoadsFromFolder() throws Exception {
        try (URLClassLoader classPath = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            context.setApplicationContextClassLoader(classPath);
            assertLoads();
        }
    }
}
