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
package io.github.camelanaplan.component.reliability;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;

/** What nobody but a test for leaks looks at. */
final class Inside {
    private Inside() {}

    /** What a field of an object holds. */
    static Object of(Object owner, String field) {
        return read(owner.getClass(), owner, field);
    }

    /** What a static field holds. */
    static Object of(String type, String field) {
        try {
            return read(Class.forName("io.github.camelanaplan." + type), null, field);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much a map or collection in a field of an object holds. */
    static int size(Object owner, String field) {
        Object held = of(owner, field);
        return held instanceof Map<?, ?> map ? map.size() : ((Collection<?>) held).size();
    }

    private static Object read(Class<?> type, Object owner, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
