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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/** Makes key stores. */
public final class TestKeyStore {
    private final KeyStore store;

    private TestKeyStore(KeyStore store) {
        this.store = store;
    }

    public static TestKeyStore of(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return new TestKeyStore(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestKeyStore key(String alias, KeyPair pair, X509Certificate certificate, String password) {
        try {
            store.setKeyEntry(alias, pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestKeyStore certificate(String alias, X509Certificate certificate) {
        try {
            store.setCertificateEntry(alias, certificate);
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes(String password) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            store.store(content, password.toCharArray());
            return content.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
