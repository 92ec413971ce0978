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

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** Writes what OpenSSL writes. */
public final class TestPem {
    private TestPem() {}

    /** Certificates, requests, and keys in the form of PKCS#1. */
    public static String pem(Object... objects) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static String pkcs8(PrivateKey key) {
        try {
            return pem(new JcaPKCS8Generator(key, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passwords are taken in UTF-8, as OpenSSL takes them; Bouncy Castle's builder of that name loses what is not Latin. */
    public static String encryptedPkcs8(PrivateKey key, ASN1ObjectIdentifier algorithm, String password) {
        try {
            return pem(new JcaPKCS8Generator(
                    key,
                    new JcePKCSPBEOutputEncryptorBuilder(algorithm)
                            .setProvider(new BouncyCastleProvider())
                            .build(password.toCharArray())));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the derivation of keys that takes memory besides time. */
    public static String scryptPkcs8(PrivateKey key, String password) {
        try {
            ScryptConfig scrypt =
                    new ScryptConfig.Builder(16384, 8, 1).withSaltLength(16).build();
            return pem(new JcaPKCS8Generator(
                    key,
                    new JcePKCSPBEOutputEncryptorBuilder(scrypt, PKCS8Generator.AES_256_CBC)
                            .setProvider(new BouncyCastleProvider())
                            .build(password.toCharArray())));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As OpenSSL did before version 1.1, with PBES1. */
    public static String oldestEncryptedPkcs8(PrivateKey key, String password) {
        try {
            String algorithm = "PBEWithMD5AndDES";
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray())),
                    new PBEParameterSpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 2048));
            byte[] content =
                    new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(key.getEncoded())).getEncoded();
            return pem(new PemObject("ENCRYPTED PRIVATE KEY", content));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With headers, as OpenSSL did before version 3. */
    public static String encryptedPkcs1(PrivateKey key, String algorithm, String password) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(
                    key,
                    new JcePEMEncryptorBuilder(algorithm)
                            .setProvider(new BouncyCastleProvider())
                            .build(password.toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
