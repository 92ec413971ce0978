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

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bouncycastle.util.io.pem.PemHeader;

import io.github.camelanaplan.client.error.KeyMaterialException;

/**
 * The blocks of a PEM text, whatever else is in it. Readers of PEM want each line where it belongs; this does not, because
 * properties, environment variables and YAML fold lines into one, and write their ends as {@code \n}.
 *
 * @param what   what the text is, for messages
 * @param blocks what it consists of, in its order
 */
record PemText(String what, List<PemBlock> blocks) {
    private static final Pattern WRITTEN_LINE_END = Pattern.compile("\\\\+[rn]");
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z-]*):\\s*(\\S+)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * @throws KeyMaterialException when there is none, one is cut off or one is not Base64
     */
    static PemText of(String what, String text) {
        String lines = WRITTEN_LINE_END.matcher(withoutNulls(text)).replaceAll("\n");
        List<PemBlock> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(lines);
        int end = 0;
        while (matcher.find()) {
            requireComplete(what, lines.substring(end, matcher.start()), matcher.group(2));
            blocks.add(block(what, matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        requireComplete(what, lines.substring(end));
        if (lines.isBlank()) {
            throw new KeyMaterialException(what + " is empty");
        }
        if (blocks.isEmpty()) {
            throw new KeyMaterialException(what + " is not PEM: there is no line -----BEGIN ...----- in it."
                    + " Files in binary form (DER, often .der or .cer) are to be converted with"
                    + " openssl x509 -inform der, or openssl pkey -inform der; .p12, .pfx and .jks are key stores");
        }
        return new PemText(what, blocks);
    }

    /** What is left between the letters of files that Windows has written in UTF-16. */
    private static String withoutNulls(String text) {
        return text.replace("\0", "");
    }

    private static void requireComplete(String what, String... betweenBlocks) {
        for (String text : betweenBlocks) {
            if (text.contains("-----BEGIN ")) {
                throw new KeyMaterialException(
                        what + " is cut off: there is a -----BEGIN ...----- without its" + " -----END ...-----");
            }
        }
    }

    private static PemBlock block(String what, String kind, String inside) {
        List<PemHeader> headers = new ArrayList<>();
        Matcher header = HEADER.matcher(inside);
        while (header.find()) {
            headers.add(new PemHeader(header.group(1), header.group(2)));
        }
        String base64 = BLANKS.matcher(header.replaceAll(" ")).replaceAll("");
        try {
            return new PemBlock(kind, headers, Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            // Not as the cause, which may quote what it stumbled over
            throw new KeyMaterialException(
                    what + " is damaged: what stands between BEGIN and END " + kind + " is not Base64");
        }
    }

    List<PemBlock> blocks(Predicate<PemBlock> which) {
        return blocks.stream().filter(which).toList();
    }

    boolean has(String kind) {
        return blocks.stream().anyMatch(block -> block.kind().endsWith(kind));
    }

    /** The kinds of what is in it. */
    String kinds() {
        return blocks.stream().map(PemBlock::kind).distinct().collect(Collectors.joining(", "));
    }
}
