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
package io.github.camelanaplan.component.internal.binding;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.transfer.upload.UploadReceipt;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** The headers that tell of content moved. */
public final class TransferHeaders {
    private static final List<String> ALL =
            List.of(AnaplanConstants.FILE_NAME, AnaplanConstants.CONTENT_LENGTH, AnaplanConstants.CHUNK_COUNT);

    private TransferHeaders() {}

    /** Takes away what an earlier transfer left. */
    public static void forget(Message message) {
        ALL.forEach(message::removeHeader);
    }

    /** Says what was uploaded. */
    public static void write(Message message, ServerFile file, UploadReceipt receipt) {
        message.setHeader(AnaplanConstants.FILE_ID, file.id());
        message.setHeader(AnaplanConstants.FILE_NAME, file.name());
        message.setHeader(AnaplanConstants.CONTENT_LENGTH, receipt.bytes());
        message.setHeader(AnaplanConstants.CHUNK_COUNT, receipt.chunks());
    }

    /**
     * Says what content comes out, and under which name a file component would write it.
     *
     * @param encoding of the content, so that it converts to text rightly; null when it is not declared
     * @param length   in bytes; null when the service does not say
     */
    static void write(Message message, ServerFile file, String encoding, Long length, int chunks) {
        message.setHeader(AnaplanConstants.FILE_ID, file.id());
        message.setHeader(AnaplanConstants.FILE_NAME, file.name());
        message.setHeader(AnaplanConstants.CHUNK_COUNT, chunks);
        message.setHeader(Exchange.FILE_NAME, bareName(file));
        if (length != null) {
            message.setHeader(AnaplanConstants.CONTENT_LENGTH, length);
        }
        if (FileCharset.isKnown(encoding)) {
            message.setHeader(Exchange.CHARSET_NAME, encoding);
        } else {
            message.removeHeader(Exchange.CHARSET_NAME);
        }
    }

    /** Says under which name a file component would write rejected rows, which always are in UTF-8. */
    static void writeDump(Message message, String name, int chunks) {
        message.setHeader(AnaplanConstants.CHUNK_COUNT, chunks);
        message.setHeader(Exchange.FILE_NAME, name);
        message.setHeader(Exchange.CHARSET_NAME, StandardCharsets.UTF_8.name());
    }

    /** Names in Anaplan are free text, and must not lead a file component out of its folder. */
    static String bareName(ServerFile file) {
        String bare = file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return bare.matches("\\.*") ? file.id() : bare;
    }
}
