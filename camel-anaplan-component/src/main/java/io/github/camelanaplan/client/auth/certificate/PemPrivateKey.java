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
import java.security.PrivateKey;
import java.util.List;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

import io.github.camelanaplan.client.error.KeyMaterialException;

/** The private key of a PEM text, encrypted or not. */
final class PemPrivateKey {
    private final String what;
    private final PemBlock block;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    private PemPrivateKey(String what, PemBlock block) {
        this.what = what;
        this.block = block;
    }

    /**
     * The only one in it.
     *
     * @param password what it is encrypted with, if it is; null or empty for none
     * @throws KeyMaterialException when there is none or more than one, or it cannot be read or decrypted
     */
    static PrivateKey in(PemText pem, char[] password) {
        List<PemBlock> keys = pem.blocks(PemBlock::isPrivateKey);
        if (keys.isEmpty()) {
            throw new KeyMaterialException(pem.what() + " has no private key in it, only " + pem.kinds() + advice(pem));
        }
        if (keys.size() > 1) {
            throw new KeyMaterialException(
                    pem.what() + " has " + keys.size() + " private keys in it: leave the certificate's only");
        }
        return new PemPrivateKey(pem.what(), keys.get(0)).read(password);
    }

    private static String advice(PemText pem) {
        if (pem.has("OPENSSH PRIVATE KEY")) {
            return ". OpenSSH has a form of its own: convert a copy with ssh-keygen -p -m PEM";
        }
        if (pem.has("PUBLIC KEY")) {
            return ". A public key cannot sign: use the private key that was made together with it";
        }
        return ". The private key is made on the machine that asks for the certificate, and often kept in"
                + " a file of its own";
    }

    private PrivateKey read(char[] password) {
        Object parsed = parsed();
        if (parsed instanceof PrivateKeyInfo key) {
            return converted(key, "is damaged");
        }
        if (parsed instanceof PEMKeyPair pair) {
            return converted(pair.getPrivateKeyInfo(), "is damaged");
        }
        if (password == null || password.length == 0) {
            throw new KeyMaterialException(what + " is encrypted (" + block.kind() + "), and no password was given");
        }
        return converted(decrypted(parsed, password), wrongPassword());
    }

    private Object parsed() {
        try {
            return block.parsed();
        } catch (IOException | RuntimeException e) {
            throw cannot("is damaged: what stands between BEGIN and END " + block.kind() + " is no such key");
        }
    }

    private PrivateKeyInfo decrypted(Object parsed, char[] password) {
        try {
            if (parsed instanceof PKCS8EncryptedPrivateKeyInfo key) {
                return key.decryptPrivateKeyInfo(new JcePKCSPBEInputDecryptorProviderBuilder()
                        .setProvider(provider)
                        .build(password));
            }
            return ((PEMEncryptedKeyPair) parsed)
                    .decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(provider)
                            .build(password))
                    .getPrivateKeyInfo();
        } catch (PKCSException e) {
            throw cannot(
                    e.getCause() instanceof OperatorCreationException
                            ? "is encrypted in a way that is not supported: write it anew with openssl pkcs8 -topk8"
                            : wrongPassword());
        } catch (IOException | RuntimeException e) {
            // A wrong password makes garbage, which fails to be read in any of many ways
            throw cannot(wrongPassword());
        }
    }

    private PrivateKey converted(PrivateKeyInfo key, String otherwise) {
        try {
            return new JcaPEMKeyConverter().setProvider(provider).getPrivateKey(key);
        } catch (IOException | RuntimeException e) {
            throw cannot(otherwise);
        }
    }

    private String wrongPassword() {
        return "cannot be decrypted (" + block.kind() + "): the password is wrong, or the key is damaged";
    }

    /** Without a cause: what fails to be read is a key, and nobody knows what of it a message quotes. */
    private KeyMaterialException cannot(String why) {
        return new KeyMaterialException(what + " " + why);
    }
}
