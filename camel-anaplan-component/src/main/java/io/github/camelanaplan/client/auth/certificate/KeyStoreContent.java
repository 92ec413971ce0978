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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

import io.github.camelanaplan.client.error.KeyMaterialException;

/** The file of a key store, and what its first bytes say that it is. Its {@code toString} shows nothing of it. */
final class KeyStoreContent {
    private static final String PKCS12 = "PKCS12";
    private static final String JKS = "JKS";
    private static final String JCEKS = "JCEKS";
    private static final int JKS_MAGIC = 0xFEEDFEED;
    private static final int JCEKS_MAGIC = 0xCECECECE;
    /** What every structure of ASN.1, and so PKCS12, begins with. */
    private static final int SEQUENCE = 0x30;

    private final byte[] content;
    private final String found;

    private KeyStoreContent(byte[] content, String found) {
        this.content = content;
        this.found = found;
    }

    static KeyStoreContent of(byte[] content) {
        return new KeyStoreContent(content, typeOf(content));
    }

    /** The type, empty if the content is of none that can be told by its beginning. */
    private static String typeOf(byte[] content) {
        int magic =
                content.length < Integer.BYTES ? 0 : ByteBuffer.wrap(content).getInt();
        if (magic == JKS_MAGIC) {
            return JKS;
        }
        if (magic == JCEKS_MAGIC) {
            return JCEKS;
        }
        return content.length > 0 && content[0] == SEQUENCE ? PKCS12 : "";
    }

    /**
     * @param type     as it was named; null for whatever it is
     * @param password null if there is none
     */
    KeyStore load(String type, char[] password) {
        if (content.length == 0) {
            throw new KeyMaterialException("The key store is empty: 0 bytes");
        }
        if (isPem()) {
            throw new KeyMaterialException("The key store is no key store but PEM text (-----BEGIN ...): give it as"
                    + " certificate and private key");
        }
        String wanted = type == null ? requireFound() : requireSame(type);
        KeyStore store = empty(wanted, password);
        try {
            store.load(new ByteArrayInputStream(content), password);
            return store;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw failure(wanted, password, e);
        }
    }

    private boolean isPem() {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    private String requireFound() {
        if (found.isEmpty()) {
            throw new KeyMaterialException("The key store is neither PKCS12 nor JKS, or its beginning is damaged;"
                    + " name its type if it is another");
        }
        return found;
    }

    /** The JVM would load PKCS12 as JKS, but what else it does then depends on its settings. */
    private String requireSame(String type) {
        boolean told = Set.of(PKCS12, JKS, JCEKS).contains(type.toUpperCase(Locale.ROOT));
        if (told && !found.isEmpty() && !type.equalsIgnoreCase(found)) {
            throw new KeyMaterialException(
                    "The type of the key store is not " + type + " but " + found + ": name that, or none");
        }
        return type;
    }

    private static KeyStore empty(String type, char[] password) {
        try {
            return type.equalsIgnoreCase(PKCS12) && !isAscii(password)
                    ? KeyStore.getInstance(PKCS12, new BouncyCastleProvider())
                    : KeyStore.getInstance(type);
        } catch (KeyStoreException e) {
            throw new KeyMaterialException("The type of the key store, " + type + ", is not known here; these are: "
                    + String.join(", ", new TreeSet<>(Security.getAlgorithms("KeyStore"))));
        }
    }

    /** The JVM's own PKCS12 takes no other passwords, though Windows and OpenSSL do. */
    private static boolean isAscii(char[] password) {
        return password == null || CharBuffer.wrap(password).chars().allMatch(c -> c < 128);
    }

    private static KeyMaterialException failure(String type, char[] password, Exception e) {
        if (isOfPassword(e)) {
            return new KeyMaterialException(
                    password == null
                            ? "The key store (" + type + ") is protected by a password, and none was given"
                            : "The password of the key store (" + type + ") is wrong, unless the file is damaged");
        }
        return new KeyMaterialException("The key store is damaged, or not of type " + type);
    }

    /** Bouncy Castle says so in words only before 1.83, which Camel 4.14 does not bring yet. */
    private static boolean isOfPassword(Exception e) {
        return e.getCause() instanceof UnrecoverableKeyException
                || e.getMessage() != null && e.getMessage().contains("wrong password");
    }
}
