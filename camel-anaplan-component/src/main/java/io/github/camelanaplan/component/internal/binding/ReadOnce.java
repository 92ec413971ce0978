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

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

import io.github.camelanaplan.client.error.TransferFailedException;

/**
 * What bodies were read that can be read only once, such as streams and iterators. What is left of such a body, often
 * nothing, would pass for the content at the second time: at a redelivery, at the next endpoint, or in another branch of
 * a multicast. One for each Camel context, as copies of an exchange share their body; it keeps no body from being
 * collected. Thread-safe.
 */
final class ReadOnce {
    private final Set<Identity> read = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();

    /** The one of a context. */
    static ReadOnce of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (extension) {
            ReadOnce known = extension.getContextPlugin(ReadOnce.class);
            if (known == null) {
                known = new ReadOnce();
                extension.addContextPlugin(ReadOnce.class, known);
            }
            return known;
        }
    }

    /**
     * @throws TransferFailedException when the body was read before
     */
    void requireUnread(Object body) {
        if (read.contains(new Identity(body, null))) {
            throw readBefore(body);
        }
    }

    /**
     * Says that the body is read from now on.
     *
     * @throws TransferFailedException when it was read before
     */
    void begin(Object body) {
        for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
            read.remove(gone);
        }
        if (!read.add(new Identity(body, collected))) {
            throw readBefore(body);
        }
    }

    /** Says that the body turned out to be empty, which it will be the next time too. */
    void wasEmpty(Object body) {
        read.remove(new Identity(body, null));
    }

    private static TransferFailedException readBefore(Object body) {
        return new TransferFailedException(
                "The body, of type " + body.getClass().getName()
                        + ", has been read and cannot be sent again; use a file, or stream caching");
    }

    /** Stands for one object, whatever it holds equal. */
    private static final class Identity extends WeakReference<Object> {
        private final int hash;

        Identity(Object body, ReferenceQueue<Object> collected) {
            super(body, collected);
            this.hash = System.identityHashCode(body);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Identity identity && get() != null && get() == identity.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
