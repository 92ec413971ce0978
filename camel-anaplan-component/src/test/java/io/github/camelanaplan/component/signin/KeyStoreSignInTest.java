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
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;

import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;

/** Certificates and keys in key stores, named by options or held by beans: each loads a list. */
class KeyStoreSignInTest extends CertificateTestSupport {
    /** Of somebody who is not known to Anaplan. */
    private static final KeyPair OTHER = TestCertificate.rsa();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"FILE", "CLASSPATH", "BASE64"})
    void storeFromEverywhere(ResourceForm from) throws Exception {
        options().setKeystore(from.of(folder, "robot.p12", withRobot("PKCS12").bytes(STORE_PASSWORD)));
        options().setKeystorePassword(STORE_PASSWORD);

        try (URLClassLoader classPath = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            context.setApplicationContextClassLoader(classPath);
            assertLoads();
        }
    }

    @ParameterizedTest
    @CsvSource({"PKCS12,", "PKCS12,PKCS12", "JKS,", "JKS,JKS"})
    void typeMayBeNamed(String type, String named) throws Exception {
        options().setKeystore(stored(withRobot(type)));
        options().setKeystorePassword(STORE_PASSWORD);
        options().setKeystoreType(named);

        assertLoads();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aliasPicksOneOfSeveralKeys(String type) throws Exception {
        options().setKeystore(stored(withRobotAndOther(type)));
        options().setKeystorePassword(STORE_PASSWORD);
        options().setKeyAlias("robot");

        assertLoads();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void keyMayHaveAPasswordOfItsOwn(String type) throws Exception {
        options().setKeystore(stored(TestKeyStore.of(type).key("robot", PAIR, CERTIFICATE, KEY_PASSWORD)));
        options().setKeystorePassword(STORE_PASSWORD);
        options().setPrivateKeyPassword(KEY_PASSWORD);

        assertLoads();
    }

    @Test
    void beanWithAStore() throws Exception {
        options().setKeyStoreParameters(bean(stored(withRobot("PKCS12")), null));

        assertLoads();
    }

    @Test
    void beanWithAStoreOfATypeAndSeveralKeys() throws Exception {
        options().setKeyStoreParameters(bean(stored(withRobotAndOther("JKS")), "JKS"));
        options().setKeyAlias("robot");

        assertLoads();
    }

    @Test
    void beanWithAStoreWhoseKeyHasAPasswordOfItsOwn() throws Exception {
        options()
                .setKeyStoreParameters(bean(
                        stored(TestKeyStore.of("PKCS12").key("robot", PAIR, CERTIFICATE, KEY_PASSWORD)), "PKCS12"));
        options().setPrivateKeyPassword(KEY_PASSWORD);

        assertLoads();
    }

    @Test
    void beanFromTheRegistryWithPlaceholders() throws Exception {
        KeyStoreParameters bean = bean(stored(withRobot("PKCS12")), null);
        bean.setPassword("{{store.n0t-in-any-log}}");
        context.getPropertiesComponent().addInitialProperty("store.n0t-in-any-log", STORE_PASSWORD);
        context.getRegistry().bind("robotStore", bean);
        PropertyBindingSupport.bindProperties(
                context, options(), new HashMap<>(Map.of("keyStoreParameters", "#bean:robotStore")));

        assertLoads();
    }

    @Test
    void beanWithKeyManagers() throws Exception {
        options().setSigningParameters(managers(bean(stored(withRobot("PKCS12")), null)));

        assertLoads();
    }

    @Test
    void beanWithKeyManagersWhoseKeyHasAPasswordOfItsOwn() throws Exception {
        SSLContextParameters bean =
                managers(bean(stored(TestKeyStore.of("JKS").key("robot", PAIR, CERTIFICATE, KEY_PASSWORD)), "JKS"));
        bean.getKeyManagers().setKeyPassword(KEY_PASSWORD);
        options().setSigningParameters(bean);

        assertLoads();
    }

    @Test
    void beanWithKeyManagersAndTheAliasThatItNames() throws Exception {
        SSLContextParameters bean = managers(bean(stored(withRobotAndOther("PKCS12")), null));
        bean.setCertAlias("robot");
        options().setSigningParameters(bean);

        assertLoads();
    }

    @Test
    void beanWithKeyManagersAndTheAliasOfTheOption() throws Exception {
        SSLContextParameters bean = managers(bean(stored(withRobotAndOther("PKCS12")), null));
        bean.setCertAlias("other");
        options().setSigningParameters(bean);
        options().setKeyAlias("robot");

        assertLoads();
    }

    private static TestKeyStore withRobot(String type) {
        return TestKeyStore.of(type).key("robot", PAIR, CERTIFICATE, STORE_PASSWORD);
    }

    private static TestKeyStore withRobotAndOther(String type) {
        return withRobot(type)
                .key("other", OTHER, TestCertificate.of(OTHER), STORE_PASSWORD)
                .certificate("authority", TestCertificate.of(OTHER));
    }

    private String stored(TestKeyStore store) {
        return ResourceForm.FILE.of(folder, "robot.store", store.bytes(STORE_PASSWORD));
    }

    private static KeyStoreParameters bean(String resource, String type) {
        KeyStoreParameters bean = new KeyStoreParameters();
        bean.setResource(resource);
        bean.setPassword(STORE_PASSWORD);
        bean.setType(type);
        return bean;
    }

    private static SSLContextParameters managers(KeyStoreParameters store) {
        KeyManagersParameters managers = new KeyManagersParameters();
        managers.setKeyStore(store);
        SSLContextParameters bean = new SSLContextParameters();
        bean.setKeyManagers(managers);
        return bean;
    }
}
