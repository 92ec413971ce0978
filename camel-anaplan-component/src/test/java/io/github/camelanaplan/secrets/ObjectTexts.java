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
package io.github.camelanaplan.secrets;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** What all objects of this project, as far as they can be reached from one of them, say when somebody prints them. */
public final class ObjectTexts {
    private static final String OURS = "io.github.camelanaplan.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> due = new ArrayDeque<>();
    private final Map<String, String> texts = new TreeMap<>();

    private ObjectTexts() {}

    /** The texts of all objects of each class, by the name of the class. */
    public static Map<String, String> of(Object start) {
        ObjectTexts all = new ObjectTexts();
        all.enqueue(start);
        while (!all.due.isEmpty()) {
            all.visit(all.due.remove());
        }
        return all.texts;
    }

    private void enqueue(Object object) {
        if (object != null && seen.add(object)) {
            due.add(object);
        }
    }

    private void visit(Object object) {
        if (object.getClass().getName().startsWith(OURS)) {
            texts.merge(object.getClass().getName(), object.toString(), (some, more) -> some + "\n" + more);
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                Arrays.stream(type.getDeclaredFields()).forEach(field -> follow(object, field));
            }
        } else if (object instanceof Map<?, ?> map) {
            now(map.keySet()).forEach(this::enqueue);
            now(map.values()).forEach(this::enqueue);
        } else if (object instanceof Collection<?> collection) {
            now(collection).forEach(this::enqueue);
        } else if (object instanceof AtomicReference<?> reference) {
            enqueue(reference.get());
        }
    }

    /** What is in it at a moment: what all of this JVM share, other tests change meanwhile. */
    private static List<Object> now(Collection<?> collection) {
        while (true) {
            try {
                return new ArrayList<>(collection);
            } catch (ConcurrentModificationException e) {
                Thread.onSpinWait();
            }
        }
    }

    private void follow(Object object, Field field) {
        boolean ours = field.getDeclaringClass().getName().startsWith(OURS);
        if (!ours || Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return;
        }
        try {
            field.setAccessible(true);
            enqueue(field.get(object));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
