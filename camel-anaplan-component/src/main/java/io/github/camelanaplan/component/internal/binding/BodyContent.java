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

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.Contents;

/** What bodies can be uploaded, and how each is read. One for each body. */
final class BodyContent {
    private static final String EXPECTED =
            "File, Path, WrappedFile (such as GenericFile), InputStream, StreamCache, byte[], "
                    + "String, or an Iterable or Iterator of these";

    private final Exchange exchange;
    private final ServerFile file;
    private final ReadOnce once;
    private boolean begun;

    /**
     * @param file where the content goes, whose encoding text is sent in
     */
    BodyContent(Exchange exchange, ServerFile file) {
        this.exchange = exchange;
        this.file = file;
        this.once = ReadOnce.of(exchange.getContext());
    }

    /** Whether a body is none: nothing, or the outcome that an earlier step left there. */
    static boolean isNone(Object body) {
        return body == null || body instanceof TaskOutcome;
    }

    /**
     * The content that a body is; empty when it is none.
     *
     * @throws InvalidRequestException when it is of a type that is not content
     * @throws TransferFailedException when it was read before and cannot be read again
     */
    Optional<Content> of(Object body) {
        return isNone(body) ? Optional.empty() : Optional.of(read(body));
    }

    private Content read(Object body) {
        if (body instanceof Collection<?> pieces) {
            // A list can be looked through before anything is sent; what an iterator gives shows later
            pieces.forEach(this::requirePiece);
            pieces.stream().filter(BodyContent::isOneShot).forEach(once::requireUnread);
        }
        if (body instanceof Iterable<?> pieces && !(body instanceof Path)) {
            return pieces(pieces.iterator());
        }
        if (body instanceof Iterator<?> pieces) {
            return pieces(pieces);
        }
        return piece(body);
    }

    private Content pieces(Iterator<?> pieces) {
        return new OneShotContent(pieces, Contents.ofPieces(pieces, this::piece), once);
    }

    private Content piece(Object body) {
        requirePiece(body);
        try {
            Content content = single(body);
            // An encoder gives no byte-order mark for no text
            begun |= content.length().orElse(1) > 0;
            return content;
        } catch (IOException e) {
            throw new TransferFailedException("The content cannot be read: " + e.getMessage(), e);
        }
    }

    private Content single(Object body) throws IOException {
        if (body instanceof Path path) {
            return Contents.ofFile(path);
        }
        if (body instanceof File local) {
            return Contents.ofFile(local.toPath());
        }
        if (body instanceof WrappedFile<?> wrapped) {
            return wrapped(wrapped);
        }
        if (body instanceof StreamCache cache) {
            return cached(cache);
        }
        if (body instanceof InputStream stream) {
            return oneShot(stream);
        }
        if (body instanceof byte[] bytes) {
            return Contents.ofBytes(bytes);
        }
        return text((String) body);
    }

    /** Files of the local disk are read where they are; those of other places through what their component gives. */
    private Content wrapped(WrappedFile<?> wrapped) throws IOException {
        if (wrapped.getFile() instanceof File local) {
            return Contents.ofFile(local.toPath());
        }
        Object inner = wrapped.getBody();
        if (inner != null && inner != wrapped && isPiece(inner)) {
            return single(inner);
        }
        InputStream stream =
                exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, wrapped);
        if (stream == null) {
            throw new InvalidRequestException("The file in the body gives no content: " + wrapped);
        }
        return oneShot(stream);
    }

    private Content oneShot(InputStream stream) {
        return new OneShotContent(stream, Contents.ofStream(stream), once);
    }

    private Content cached(StreamCache cache) {
        cache.reset();
        if (cache instanceof InputStream stream) {
            // A cache gives 0 for a length that it does not know
            return cache.length() > 0 ? Contents.ofStream(stream, cache.length()) : Contents.ofStream(stream);
        }
        String text = exchange.getContext().getTypeConverter().convertTo(String.class, exchange, cache);
        return text(text);
    }

    private Content text(String text) {
        return Contents.ofBytes(begun ? FileCharset.encodeFurther(text, file) : FileCharset.encode(text, file));
    }

    private void requirePiece(Object body) {
        if (!isPiece(body)) {
            throw new InvalidRequestException(
                    "A body of type " + (body == null ? "null" : body.getClass().getTypeName())
                            + " is not content for file '" + file.name() + "'; expected " + EXPECTED);
        }
    }

    private static boolean isOneShot(Object body) {
        return body instanceof InputStream && !(body instanceof StreamCache);
    }

    private static boolean isPiece(Object body) {
        return body instanceof Path
                || body instanceof File
                || body instanceof WrappedFile
                || body instanceof StreamCache
                || body instanceof InputStream
                || body instanceof byte[]
                || body instanceof String;
    }
}
