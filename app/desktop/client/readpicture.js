// SPDX-License-Identifier: MIT
// Window's world: the page itself reads one of its pictures: so its own addresses (blob:, a mapped origin, behind a service
// worker) work, and what is kept from the network for the page is kept from it here too. Its renderer decodes the picture,
// also one of no raster. Returns a data: address of a PNG, "none" when there is no picture, "" while it is being read: to be
// asked again.
((address, mostBytes, mostPixels, side) => {
    const pictures = globalThis.minihostPictures ??= {};
    if (!(address in pictures)) {
        pictures[address] = '';
        const done = data => { pictures[address] = data || 'none'; };
        // Small enough to be drawn, and no larger than it can be shown; what comes out is always a PNG.
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
                done(); // of another origin, which does not let it be read
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
