// SPDX-License-Identifier: MIT
// Runs in the window's world of the page: reads one of the page's pictures. So addresses work that only the page can load (blob:,
// a mapped origin, a service worker), and blocked addresses stay blocked. The renderer process decodes the picture, also vector
// formats. Returns a data: URL of a PNG, "none" when the picture cannot be read, or "" while it is loading: call it again then.
((address, mostBytes, mostPixels, side) => {
    const pictures = globalThis.minihostPictures ??= {};
    if (!(address in pictures)) {
        pictures[address] = '';
        const done = data => { pictures[address] = data || 'none'; };
        // Rejects pictures with too many pixels, scales to the largest shown size, and always gives a PNG.
        const draw = (image, width, height) => {
            if (!(width * height > 0 && width * height <= mostPixels))
                return done();
            const scale = Math.min(1, side / Math.max(width, height));
            const canvas = document.createElement('canvas');
            canvas.width = Math.max(1, width * scale);
            canvas.height = Math.max(1, height * scale);
            try {
                canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
                done(canvas.toDataURL());
            } catch {
                done(); // of another origin without CORS
            }
        };
        const load = () => {
            const image = new Image();
            image.onerror = () => done();
            image.onload = () => draw(image, image.naturalWidth, image.naturalHeight);
            image.src = address;
        };
        const small = blob => blob.size <= mostBytes ? blob : Promise.reject(null);
        let url = null;
        try { url = new URL(address, document.baseURI); } catch { }
        if (!url || !['http:', 'https:', 'blob:'].includes(url.protocol))
            done();
        else
            fetch(url).then(answer => answer.ok ? answer.blob() : Promise.reject(Error('status')))
                .then(small).then(createImageBitmap)
                .then(image => draw(image, image.width, image.height))
                .catch(error => error === null ? done() : load());
    }
    return pictures[address];
})(/*ADDRESS*/null, /*BYTES*/null, /*PIXELS*/null, /*SIDE*/null)
