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

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.camelanaplan.client.error.KeyMaterialException;

/** Certificates and private keys in key stores. */
public final class KeyStoreKeys {
    private final KeyStore store;
    private final List<String> aliases;

    private KeyStoreKeys(KeyStore store) throws KeyStoreException {
        this.store = store;
        this.aliases = Collections.list(store.aliases());
    }

    /**
     * Reads a key store from the content of its file.
     *
     * @param content  the file
     * @param type     {@code PKCS12}, {@code JKS} or another that the JVM knows; null to find out which of these two it is
     * @param password the store's; null if there is none. Neither kept nor cleared
     * @throws KeyMaterialException when the type is not that of the content, the password is wrong, or the content is
     *                              damaged
     */
    public static KeyStore load(byte[] content, String type, char[] password) {
        return KeyStoreContent.of(content).load(type, password);
    }

    /**
     * Takes a certificate and its key from a key store.
     *
     * @param alias       which; null for the only one with a private key
     * @param keyPassword the key's, which in most stores is the store's; null if there is none. Neither kept nor cleared
     * @throws KeyMaterialException when there is no such key, or more than one to choose from, or the password is wrong
     */
    public static SigningKey read(KeyStore store, String alias, char[] keyPassword) {
        try {
            KeyStoreKeys keys = new KeyStoreKeys(store);
            return keys.at(alias == null ? keys.onlyKey() : alias, keyPassword);
        } catch (KeyStoreException e) {
            throw new KeyMaterialException("The key store was not loaded before use");
        }
    }

    private String onlyKey() throws KeyStoreException {
        List<String> keys = withKeys();
        if (keys.size() == 1) {
            return keys.get(0);
        }
        if (!keys.isEmpty()) {
            throw new KeyMaterialException(
                    "The key store holds several private keys; say which by its alias: " + listed(keys));
        }
        throw new KeyMaterialException(
                aliases.isEmpty()
                        ? "The key store holds nothing that can be read"
                        : "The key store holds no private key; its other aliases: " + listed(aliases));
    }

    private SigningKey at(String alias, char[] password) throws KeyStoreException {
        if (!store.containsAlias(alias)) {
            throw new KeyMaterialException(
                    "The key store has no alias \"" + alias + "\"; it has these: " + listed(aliases));
        }
        if (!store.isKeyEntry(alias)) {
            throw new KeyMaterialException("The alias \"" + alias + "\" of the key store is a certificate without its"
                    + " private key; aliases with keys: " + listed(withKeys()));
        }
        PrivateKey key = key(alias, password);
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
            return new SigningKey(certificate, key);
        }
        throw new KeyMaterialException(
                "The alias \"" + alias + "\" of the key store has a private key but no certificate"
                        + " that can be read: was the store's password given?");
    }

    private PrivateKey key(String alias, char[] password) throws KeyStoreException {
        Key key;
        try {
            key = store.getKey(alias, password);
        } catch (KeyStoreException e) {
            throw e;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyMaterialException("The private key \"" + alias + "\" of the key store cannot be decrypted: "
                    + (password == null
                            ? "it is encrypted, and no password was given"
                            : "the password of the key is wrong; it may differ from that of the store"));
        }
        if (key instanceof PrivateKey found) {
            return found;
        }
        throw new KeyMaterialException(
                "The alias \"" + alias + "\" of the key store is no private key but one that both"
                        + " sides share; aliases with private keys: " + listed(withKeys()));
    }

    private List<String> withKeys() throws KeyStoreException {
        List<String> keys = new ArrayList<>();
        for (String alias : aliases) {
            if (store.isKeyEntry(alias) && !store.entryInstanceOf(alias, KeyStore.SecretKeyEntry.class)) {
                keys.add(alias);
            }
        }
        return keys;
    }

    private static String listed(List<String> aliases) {
        return aliases.isEmpty() ? "none" : String.join(", ", aliases);
    }
}
